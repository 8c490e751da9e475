/* SPDX-License-Identifier: BSD-2-Clause */
/* An object that is open outlives its name: it can be sized, mapped and read. */
// spec: shm_unlink, references exist
#include "object.h"

int main(void)
{
	int fd = any_object(4096);

	map_object(fd, 4096)[7] = 'o';
	CHECK_OK(ftruncate(fd, 8192));
	CHECK_EQ(map_object(fd, 8192)[7], 'o');
	return TEST_RESULT();
}
