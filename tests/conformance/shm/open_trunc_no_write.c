/* SPDX-License-Identifier: BSD-2-Clause */
/* O_TRUNC needs permission to write. */
// spec: shm_open [EACCES]
#include "child.h"
#include "object.h"

static char name[64];

static void truncate_it(void)
{
	CHECK_OK(shm_open(name, O_RDONLY, 0));
	CHECK_FAILS(shm_open(name, O_RDWR | O_TRUNC, 0), EACCES);
}

int main(void)
{
	new_object_of_mode(test_name(name, "trunc"), 0644);
	CHECK_OK(ftruncate(shm_open(name, O_RDWR, 0), 77));
	run_as(OTHER, OTHER, truncate_it);
	CHECK_EQ(size_of(shm_open(name, O_RDONLY, 0)), 77);
	CHECK_OK(shm_unlink(name));
	return TEST_RESULT();
}
