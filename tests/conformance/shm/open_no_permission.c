/* SPDX-License-Identifier: BSD-2-Clause */
/* Who has neither right may not open an object at all. */
// spec: shm_open [EACCES]
#include "child.h"
#include "object.h"

static char name[64];

static void try(void)
{
	CHECK_FAILS(shm_open(name, O_RDONLY, 0), EACCES);
	CHECK_FAILS(shm_open(name, O_RDWR, 0), EACCES);
	CHECK_FAILS(shm_open(name, O_RDWR | O_CREAT, 0666), EACCES);
}

int main(void)
{
	new_object_of_mode(test_name(name, "private"), 0600);
	run_as(OTHER, OTHER, try);
	CHECK_OK(shm_unlink(name));
	return TEST_RESULT();
}
