/* SPDX-License-Identifier: BSD-2-Clause */
/* The permission bits of a new object are those of mode, all nine of them. */
// spec: shm_open, O_CREAT
#include "object.h"

int main(void)
{
	char name[64];

	test_name(name, "bits");
	for (mode_t mode = 0400; mode <= 0777; mode += 0111) {
		new_object_of_mode(name, mode);
		CHECK_EQ(mode_of(shm_open(name, O_RDONLY, 0)), mode);
		CHECK_OK(shm_unlink(name));
	}
	return TEST_RESULT();
}
