/* SPDX-License-Identifier: BSD-2-Clause */
/* MADV_DONTNEED throws private contents away: they read as zero. */
#include <sys/mman.h>

#include "test.h"

int main(void)
{
	char *p = mmap(NULL, 8192, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	memset(p, 7, 8192);
	CHECK_OK(madvise(p, 4096, MADV_DONTNEED));
	CHECK_EQ(p[0], 0);
	CHECK_EQ(p[4095], 0);
	CHECK_EQ(p[4096], 7);
	CHECK_OK(madvise(p, 8192, MADV_NORMAL));
	CHECK_OK(madvise(p, 8192, MADV_WILLNEED));
	return TEST_RESULT();
}
