/* SPDX-License-Identifier: BSD-2-Clause */
/* Each open gives a description that is shared with no other: offsets are apart. */
// spec: shm_open, open file description
#include "object.h"

int main(void)
{
	char name[64];
	int fd = new_object(test_name(name, "apart"), 100), other = shm_open(name, O_RDWR, 0);

	CHECK_EQ(lseek(fd, 40, SEEK_SET), 40);
	CHECK_EQ(lseek(other, 0, SEEK_CUR), 0);
	CHECK_OK(shm_unlink(name));
	return TEST_RESULT();
}
