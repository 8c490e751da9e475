/* SPDX-License-Identifier: BSD-2-Clause */
/* O_WRONLY is no access mode of shared memory. */
// needs: loam
#include "object.h"

int main(void)
{
	char name[64];

	CHECK_FAILS(shm_open(test_name(name, "wronly"), O_WRONLY | O_CREAT, 0600), EINVAL);
	CHECK_FAILS(shm_open(name, O_ACCMODE | O_CREAT, 0600), EINVAL);
	CHECK_FAILS(shm_open(name, O_RDONLY, 0), ENOENT);
	return TEST_RESULT();
}
