/* SPDX-License-Identifier: BSD-2-Clause */
/* Different names are different objects: case counts, and a beginning is not the whole. */
// spec: shm_open, name
#include "object.h"

int main(void)
{
	char lower[64], upper[64], longer[64];
	int fd = new_object(test_name(lower, "name"), 1);

	CHECK_EQ(size_of(new_object(test_name(upper, "NAME"), 2)), 2);
	CHECK_EQ(size_of(new_object(test_name(longer, "names"), 3)), 3);
	CHECK_EQ(size_of(fd), 1);
	CHECK_OK(shm_unlink(lower));
	CHECK_OK(shm_unlink(upper));
	CHECK_OK(shm_unlink(longer));
	return TEST_RESULT();
}
