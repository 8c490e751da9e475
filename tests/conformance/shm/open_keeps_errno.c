/* SPDX-License-Identifier: BSD-2-Clause */
/* Calls that succeed leave errno alone. */
// spec: shm_open, RETURN VALUE
#include "object.h"

int main(void)
{
	char name[64];

	test_name(name, "errno");
	CHECK_KEEPS_ERRNO(shm_open(name, O_RDWR | O_CREAT, 0600));
	CHECK_KEEPS_ERRNO(shm_open(name, O_RDONLY, 0600));
	CHECK_KEEPS_ERRNO(shm_unlink(name));
	return TEST_RESULT();
}
