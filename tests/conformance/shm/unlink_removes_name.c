/* SPDX-License-Identifier: BSD-2-Clause */
/* After shm_unlink the name is gone for an open and for a second unlink. */
// spec: shm_unlink, name
#include "object.h"

int main(void)
{
	char name[64];

	new_object(test_name(name, "gone"), 0);
	CHECK_EQ(shm_unlink(name), 0);
	CHECK_FAILS(shm_open(name, O_RDWR, 0), ENOENT);
	CHECK_FAILS(shm_unlink(name), ENOENT);
	return TEST_RESULT();
}
