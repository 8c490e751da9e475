/* SPDX-License-Identifier: BSD-2-Clause */
/* O_TRUNC with O_RDWR cuts an object to size 0 and leaves its mode. */
// spec: shm_open, O_TRUNC
#include "object.h"

int main(void)
{
	char name[64];

	new_object_of_mode(test_name(name, "trunc"), 0644);
	CHECK_OK(ftruncate(shm_open(name, O_RDWR, 0), 5000));
	CHECK_OK(shm_open(name, O_RDWR | O_TRUNC, 0600));
	CHECK_EQ(size_of(shm_open(name, O_RDONLY, 0)), 0);
	CHECK_EQ(mode_of(shm_open(name, O_RDONLY, 0)), 0644);
	CHECK_OK(shm_unlink(name));
	return TEST_RESULT();
}
