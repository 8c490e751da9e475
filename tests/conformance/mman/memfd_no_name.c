/* SPDX-License-Identifier: BSD-2-Clause */
/* Two objects of one name are two objects, and neither is in a namespace. */
// spec: memfd_create(2)
#include "object.h"

int main(void)
{
	int one = memfd_create("twin", 0), two = memfd_create("twin", 0);

	CHECK_OK(ftruncate(one, 100));
	CHECK_EQ(size_of(one), 100);
	CHECK_EQ(size_of(two), 0);
	CHECK_FAILS(shm_open("/twin", O_RDWR, 0), ENOENT);
	return TEST_RESULT();
}
