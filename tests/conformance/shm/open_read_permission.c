/* SPDX-License-Identifier: BSD-2-Clause */
/* With read permission alone O_RDONLY succeeds and O_RDWR does not. */
// spec: shm_open [EACCES]
#include "child.h"
#include "object.h"

static char name[64];

static void try(void)
{
	CHECK_OK(shm_open(name, O_RDONLY, 0));
	CHECK_FAILS(shm_open(name, O_RDWR, 0), EACCES);
}

int main(void)
{
	new_object_of_mode(test_name(name, "read"), 0604);
	run_as(OTHER, OTHER, try);
	CHECK_OK(shm_unlink(name));
	return TEST_RESULT();
}
