/* SPDX-License-Identifier: BSD-2-Clause */
/* A name without its slash is the same name here; POSIX leaves that to the implementation. */
// spec: shm_open, name
#include "object.h"

int main(void)
{
	char name[64];

	new_object(test_name(name, "slash"), 9);
	CHECK_EQ(size_of(shm_open(name + 1, O_RDWR, 0)), 9);
	CHECK_OK(shm_unlink(name + 1));
	CHECK_FAILS(shm_open(name, O_RDWR, 0), ENOENT);
	return TEST_RESULT();
}
