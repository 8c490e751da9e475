/* SPDX-License-Identifier: BSD-2-Clause */
/* The size of an object cannot be set through a descriptor that only reads. */
// spec: ftruncate [EINVAL]
#include "object.h"

int main(void)
{
	char name[64];
	int fd = new_object(test_name(name, "cut"), 50);

	CHECK_FAILS(ftruncate(shm_open(name, O_RDONLY, 0), 10), EINVAL);
	CHECK_EQ(size_of(fd), 50);
	CHECK_OK(shm_unlink(name));
	return TEST_RESULT();
}
