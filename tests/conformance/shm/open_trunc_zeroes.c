/* SPDX-License-Identifier: BSD-2-Clause */
/* What an object held before O_TRUNC does not come back when it grows again. */
// spec: shm_open, O_TRUNC
#include "map.h"
#include "object.h"

int main(void)
{
	char name[64];
	int fd = new_object(test_name(name, "zeroes"), PAGE);

	memset(map_object(fd, PAGE), 'x', PAGE);
	fd = shm_open(name, O_RDWR | O_TRUNC, 0);
	CHECK_OK(ftruncate(fd, PAGE));
	CHECK(all_bytes(map_object(fd, PAGE), PAGE, 0));
	CHECK_OK(shm_unlink(name));
	return TEST_RESULT();
}
