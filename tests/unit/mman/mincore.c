/* SPDX-License-Identifier: BSD-2-Clause */
/* mincore tells which pages are resident. */
#include <stdint.h>
#include <sys/mman.h>

#include "test.h"

int main(void)
{
	const volatile size_t large = (size_t)PTRDIFF_MAX + 1;
	unsigned char in[3] = {9, 9, 9};
	char *p = mmap(NULL, 3 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	p[4096] = 1;
	CHECK_OK(mincore(p, 3 * 4096, in));
	CHECK(in[1] & 1);
	CHECK_FAILS(mincore(p + 1, 100, in), EINVAL);
	CHECK_FAILS(mincore(p, large, in), ENOMEM);
	CHECK_OK(munmap(p, 3 * 4096));
	CHECK_FAILS(mincore(p, 3 * 4096, in), ENOMEM);
	return TEST_RESULT();
}
