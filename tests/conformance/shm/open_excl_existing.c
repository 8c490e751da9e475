/* SPDX-License-Identifier: BSD-2-Clause */
/* O_CREAT with O_EXCL fails on a name that exists, and leaves the object as it is. */
// spec: shm_open [EEXIST]
#include "object.h"

int main(void)
{
	char name[64];
	int fd = new_object(test_name(name, "excl"), 4000);

	CHECK_FAILS(shm_open(name, O_RDWR | O_CREAT | O_EXCL, 0600), EEXIST);
	CHECK_FAILS(shm_open(name, O_RDWR | O_CREAT | O_EXCL | O_TRUNC, 0600), EEXIST);
	CHECK_EQ(size_of(fd), 4000);
	CHECK_OK(shm_unlink(name));
	return TEST_RESULT();
}
