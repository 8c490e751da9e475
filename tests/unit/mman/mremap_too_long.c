/* SPDX-License-Identifier: BSD-2-Clause */
/* A new length over PTRDIFF_MAX is ENOMEM, as in mmap, and the kernel is not asked. */
// needs: loam
#include <stdint.h>
#include <sys/mman.h>

#include "test.h"

int main(void)
{
	const volatile size_t large = (size_t)PTRDIFF_MAX + 1, most = SIZE_MAX;
	char *p = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	*p = 1;
	CHECK_FAILS((long)mremap(p, 4096, large, MREMAP_MAYMOVE), ENOMEM);
	CHECK_FAILS((long)mremap(p, 4096, most, MREMAP_MAYMOVE), ENOMEM);
	CHECK_FAILS((long)mremap(p, most, 4096, MREMAP_MAYMOVE), EINVAL);
	CHECK_EQ(*p, 1);
	return TEST_RESULT();
}
