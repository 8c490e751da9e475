/* SPDX-License-Identifier: BSD-2-Clause */
/* When no descriptor is left it is EMFILE. */
// spec: memfd_create(2) [EMFILE]
#include <sys/resource.h>

#include "child.h"
#include "object.h"

static void make_too_many(void)
{
	struct rlimit few = {3, 3};

	CHECK_OK(setrlimit(RLIMIT_NOFILE, &few));
	while (dup(0) != -1)
		;
	CHECK_FAILS(memfd_create("many", 0), EMFILE);
}

int main(void)
{
	in_child(make_too_many);
	return TEST_RESULT();
}
