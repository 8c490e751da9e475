/* SPDX-License-Identifier: BSD-2-Clause */
/* mremap: lengths and addresses that cannot be, no room without moving; the old mapping stays. */
#include <sys/mman.h>

#include "test.h"

static long remap(void *old, size_t from, size_t to, int flags)
{
	return (long)mremap(old, from, to, flags);
}

int main(void)
{
	char *p = mmap(NULL, 3 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	memset(p, 6, 3 * 4096);
	CHECK_FAILS(remap(p + 8, 4096, 8192, MREMAP_MAYMOVE), EINVAL);
	CHECK_FAILS(remap(p, 4096, 0, MREMAP_MAYMOVE), EINVAL);
	CHECK_FAILS(remap(p, 4096, 8192, 0x100), EINVAL);
	CHECK_FAILS(remap(p, 4096, 8192, 0), ENOMEM);
	for (int i = 0; i < 3 * 4096; i += 1024)
		CHECK_EQ(p[i], 6);
	CHECK_OK(munmap(p + 4096, 4096));
	CHECK_FAILS(remap(p + 4096, 4096, 8192, MREMAP_MAYMOVE), EFAULT);
	return TEST_RESULT();
}
