/* SPDX-License-Identifier: BSD-2-Clause */
/* There are two access modes; O_WRONLY is none, here EINVAL (POSIX does not say). */
// spec: shm_open, O_RDONLY or O_RDWR
// needs: loam
#include "object.h"

int main(void)
{
	char name[64];

	new_object(test_name(name, "access"), 0);
	CHECK_FAILS(shm_open(name, O_WRONLY, 0), EINVAL);
	CHECK_FAILS(shm_open(name, O_ACCMODE, 0), EINVAL);
	CHECK_OK(shm_unlink(name));
	return TEST_RESULT();
}
