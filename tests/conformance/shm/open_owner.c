/* SPDX-License-Identifier: BSD-2-Clause */
/* A new object belongs to the effective user and group. */
// spec: shm_open, O_CREAT
#include "child.h"
#include "object.h"

static char name[64];

static void make_one(void)
{
	struct stat st;

	CHECK_OK(fstat(new_object(name, 0), &st));
	CHECK_EQ(st.st_uid, OTHER);
	CHECK_EQ(st.st_gid, OWNER);
}

int main(void)
{
	test_name(name, "owner");
	run_as(OTHER, OWNER, make_one);
	CHECK_OK(shm_unlink(name));
	return TEST_RESULT();
}
