/* SPDX-License-Identifier: BSD-2-Clause */
/* Without O_CREAT a name that does not exist is ENOENT, and none is made. */
// spec: shm_open [ENOENT]
#include "object.h"

int main(void)
{
	char name[64];

	CHECK_FAILS(shm_open(test_name(name, "absent"), O_RDWR, 0600), ENOENT);
	CHECK_FAILS(shm_open(name, O_RDONLY, 0600), ENOENT);
	CHECK_FAILS(shm_unlink(name), ENOENT);
	return TEST_RESULT();
}
