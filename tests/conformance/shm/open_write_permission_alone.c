/* SPDX-License-Identifier: BSD-2-Clause */
/* With write permission alone no access mode succeeds: both of them read. */
// spec: shm_open [EACCES]
#include "child.h"
#include "object.h"

static char name[64];

static void try(void)
{
	CHECK_FAILS(shm_open(name, O_RDONLY, 0), EACCES);
	CHECK_FAILS(shm_open(name, O_RDWR, 0), EACCES);
}

int main(void)
{
	new_object_of_mode(test_name(name, "write"), 0602);
	run_as(OTHER, OTHER, try);
	CHECK_OK(shm_unlink(name));
	return TEST_RESULT();
}
