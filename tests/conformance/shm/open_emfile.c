/* SPDX-License-Identifier: BSD-2-Clause */
/* When the process may have no more descriptors, nothing is opened and nothing made. */
// spec: shm_open [EMFILE]
#include <sys/resource.h>

#include "child.h"
#include "object.h"

static char name[64];

static void open_too_many(void)
{
	struct rlimit few = {3, 3};

	CHECK_OK(setrlimit(RLIMIT_NOFILE, &few));
	while (dup(0) != -1)
		;
	CHECK_FAILS(shm_open(name, O_RDWR | O_CREAT, 0600), EMFILE);
}

int main(void)
{
	test_name(name, "emfile");
	in_child(open_too_many);
	CHECK_FAILS(shm_unlink(name), ENOENT);
	return TEST_RESULT();
}
