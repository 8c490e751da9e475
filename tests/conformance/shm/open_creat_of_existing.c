/* SPDX-License-Identifier: BSD-2-Clause */
/* O_CREAT has no effect on an object that exists: neither its size nor its contents change. */
// spec: shm_open, O_CREAT
#include "object.h"

int main(void)
{
	char name[64];
	int fd = new_object(test_name(name, "existing"), 100), again;

	map_object(fd, 100)[99] = 'x';
	again = shm_open(name, O_RDWR | O_CREAT, 0600);
	CHECK_OK(again);
	CHECK_EQ(size_of(again), 100);
	CHECK_EQ(map_object(again, 100)[99], 'x');
	CHECK_OK(shm_unlink(name));
	return TEST_RESULT();
}
