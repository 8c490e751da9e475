/* SPDX-License-Identifier: BSD-2-Clause */
/* The owner is judged by the owner's bits, even where others may do more. */
// spec: shm_open [EACCES]
#include "child.h"
#include "object.h"

static char name[64];

static void make_and_try(void)
{
	new_object_of_mode(name, 0066);
	CHECK_FAILS(shm_open(name, O_RDONLY, 0), EACCES);
}

int main(void)
{
	test_name(name, "first");
	run_as(OWNER, OWNER, make_and_try);
	CHECK_OK(shm_unlink(name));
	return TEST_RESULT();
}
