/* SPDX-License-Identifier: BSD-2-Clause */
/* The bits of the file mode creation mask are taken from the mode. */
// spec: shm_open, O_CREAT
#include "object.h"

int main(void)
{
	char name[64];

	umask(027);
	CHECK_EQ(mode_of(shm_open(test_name(name, "umask"), O_RDWR | O_CREAT, 0777)), 0750);
	CHECK_OK(shm_unlink(name));
	return TEST_RESULT();
}
