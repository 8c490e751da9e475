/* SPDX-License-Identifier: BSD-2-Clause */
/* The name made anew is a new object; the old one is not connected with it. */
// spec: shm_unlink, reuse of the name
#include "object.h"

int main(void)
{
	char name[64];
	char *old = map_object(new_object(test_name(name, "reuse"), 4096), 4096), *new;

	old[0] = 'o';
	CHECK_OK(shm_unlink(name));
	new = map_object(new_object(name, 4096), 4096);
	CHECK_EQ(new[0], 0);
	new[0] = 'n';
	CHECK_EQ(old[0], 'o');
	CHECK_OK(shm_unlink(name));
	return TEST_RESULT();
}
