/* SPDX-License-Identifier: BSD-2-Clause */
/* The mode of an object that exists stays, whatever mode O_CREAT is given. */
// spec: shm_open, O_CREAT
#include "object.h"

int main(void)
{
	char name[64];

	new_object_of_mode(test_name(name, "mode"), 0640);
	CHECK_EQ(mode_of(shm_open(name, O_RDWR | O_CREAT, 0666)), 0640);
	CHECK_OK(shm_unlink(name));
	return TEST_RESULT();
}
