/* SPDX-License-Identifier: BSD-2-Clause */
/* An object opened for reading can neither be mapped for shared writing nor cut. */
#include "object.h"

int main(void)
{
	char name[64], *p;
	int fd = new_object(test_name(name, "access"), 4096), ro;

	map_object(fd, 4096)[5] = 'r';
	ro = shm_open(name, O_RDONLY, 0);
	CHECK_OK(ro);
	CHECK_FAILS((long)mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, ro, 0), EACCES);
	CHECK_FAILS(ftruncate(ro, 100), EINVAL);
	p = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE, ro, 0);
	CHECK(p != MAP_FAILED);
	CHECK_EQ(p[5], 'r');
	CHECK_OK(shm_unlink(name));
	return TEST_RESULT();
}
