/* SPDX-License-Identifier: BSD-2-Clause */
/* The mode is cut by the umask, and counts only when the object is created. */
#include "object.h"

int main(void)
{
	char name[64];

	umask(027);
	CHECK_EQ(mode_of(shm_open(test_name(name, "mode"), O_RDWR | O_CREAT, 0666)), 0640);
	CHECK_EQ(mode_of(shm_open(name, O_RDWR | O_CREAT, 0700)), 0640);
	CHECK_OK(shm_unlink(name));
	return TEST_RESULT();
}
