/* SPDX-License-Identifier: BSD-2-Clause */
/* The owner may unlink an object, even one that nobody may open. */
// spec: shm_unlink
#include "child.h"
#include "object.h"

static char name[64];

static void make_and_unlink(void)
{
	new_object_of_mode(name, 0);
	CHECK_OK(shm_unlink(name));
}

int main(void)
{
	test_name(name, "owner");
	run_as(OWNER, OWNER, make_and_unlink);
	CHECK_FAILS(shm_unlink(name), ENOENT);
	return TEST_RESULT();
}
