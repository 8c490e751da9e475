/* SPDX-License-Identifier: BSD-2-Clause */
/* O_CREAT makes the object, which another open then finds. */
// spec: shm_open, O_CREAT
#include "object.h"

int main(void)
{
	char name[64];

	CHECK_OK(shm_open(test_name(name, "creat"), O_RDWR | O_CREAT, 0600));
	CHECK_OK(shm_open(name, O_RDWR, 0));
	CHECK_OK(shm_unlink(name));
	return TEST_RESULT();
}
