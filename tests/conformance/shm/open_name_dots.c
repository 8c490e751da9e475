/* SPDX-License-Identifier: BSD-2-Clause */
/* "." and ".." name no object (glibc opens the folder); names that only begin so do. */
// spec: shm_open [EINVAL]
// needs: loam
#include "object.h"

int main(void)
{
	char name[64];

	CHECK_FAILS(shm_open("/.", O_RDONLY, 0), EINVAL);
	CHECK_FAILS(shm_open("/..", O_RDWR | O_CREAT, 0600), EINVAL);
	test_name(name, "dots");
	name[0] = name[1] = '.';
	CHECK_OK(shm_open(name, O_RDWR | O_CREAT, 0600));
	CHECK_OK(shm_unlink(name));
	return TEST_RESULT();
}
