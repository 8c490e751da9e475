/* SPDX-License-Identifier: BSD-2-Clause */
/* mlock makes pages resident, munlock lets go; what is not mapped is ENOMEM. */
#include <stdint.h>
#include <sys/mman.h>

#include "test.h"

int main(void)
{
	const volatile size_t large = (size_t)PTRDIFF_MAX + 1;
	char *p = mmap(NULL, 8192, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	unsigned char in[2] = {0, 0};

	CHECK_OK(mlock(p, 8192));
	CHECK_OK(mincore(p, 8192, in));
	CHECK(in[0] & 1 && in[1] & 1);
	CHECK_OK(munlock(p, 8192));
	CHECK_OK(mlock(p, 0));
	CHECK_FAILS(mlock(p, large), ENOMEM);
	CHECK_FAILS(munlock(p, large), ENOMEM);
	CHECK_OK(munmap(p, 8192));
	CHECK_FAILS(mlock(p, 8192), ENOMEM);
	CHECK_FAILS(munlock(p, 8192), ENOMEM);
	return TEST_RESULT();
}
