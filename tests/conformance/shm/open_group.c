/* SPDX-License-Identifier: BSD-2-Clause */
/* The group's bits count for a member of the group, and not the others' bits. */
// spec: shm_open [EACCES]
#include "child.h"
#include "object.h"

static char name[64];

static void make(void)
{
	new_object_of_mode(name, 0646);
}

static void try(void)
{
	CHECK_OK(shm_open(name, O_RDONLY, 0));
	CHECK_FAILS(shm_open(name, O_RDWR, 0), EACCES);
}

int main(void)
{
	test_name(name, "group");
	run_as(OWNER, OWNER, make);
	run_as(OTHER, OWNER, try);
	CHECK_OK(shm_unlink(name));
	return TEST_RESULT();
}
