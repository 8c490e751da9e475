/* SPDX-License-Identifier: BSD-2-Clause */
/* munmap: no page, no length, no such range. */
#include <stdint.h>
#include <sys/mman.h>

#include "test.h"

int main(void)
{
	const volatile size_t most = SIZE_MAX, large = (size_t)PTRDIFF_MAX + 1;
	char *p = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	p[0] = 1;
	CHECK_FAILS(munmap(p, 0), EINVAL);
	CHECK_FAILS(munmap(p + 1, 4095), EINVAL);
	CHECK_FAILS(munmap(p, most), EINVAL);
	CHECK_FAILS(munmap(p, large), EINVAL);
	CHECK_EQ(p[0], 1);
	CHECK_OK(munmap(p, 4096));
	return TEST_RESULT();
}
