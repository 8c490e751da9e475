/* SPDX-License-Identifier: BSD-2-Clause */
/* A descriptor from O_RDONLY reads and neither writes nor maps for shared writing. */
// spec: shm_open, O_RDONLY
#include "map.h"
#include "object.h"

int main(void)
{
	char name[64], *p;
	int fd = new_object(test_name(name, "rdonly"), PAGE), ro = shm_open(name, O_RDONLY, 0);

	map_object(fd, PAGE)[1] = 'r';
	p = mmap(NULL, PAGE, PROT_READ, MAP_SHARED, ro, 0);
	CHECK(p != MAP_FAILED);
	CHECK_EQ(p[1], 'r');
	CHECK_FAILS(mmap(NULL, PAGE, RW, MAP_SHARED, ro, 0), EACCES);
	CHECK_OK(shm_unlink(name));
	return TEST_RESULT();
}
