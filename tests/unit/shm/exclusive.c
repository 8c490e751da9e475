/* SPDX-License-Identifier: BSD-2-Clause */
/* O_EXCL creates or fails; without O_CREAT what does not exist is ENOENT. */
#include "object.h"

int main(void)
{
	char name[64];

	CHECK_FAILS(shm_open(test_name(name, "excl"), O_RDWR, 0), ENOENT);
	CHECK_FAILS(shm_open(name, O_RDONLY, 0), ENOENT);
	CHECK_OK(shm_open(name, O_RDWR | O_CREAT | O_EXCL, 0600));
	CHECK_FAILS(shm_open(name, O_RDWR | O_CREAT | O_EXCL, 0600), EEXIST);
	CHECK_OK(shm_open(name, O_RDWR | O_CREAT, 0600));
	CHECK_OK(shm_unlink(name));
	CHECK_FAILS(shm_unlink(name), ENOENT);
	CHECK_FAILS(shm_open(name, O_RDWR, 0), ENOENT);
	return TEST_RESULT();
}
