/* SPDX-License-Identifier: BSD-2-Clause */
/* madvise: no page, no such advice, nothing mapped. */
// needs: !user
#include <sys/mman.h>

#include "test.h"

int main(void)
{
	char *p = mmap(NULL, 8192, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	CHECK_FAILS(madvise(p + 5, 100, MADV_DONTNEED), EINVAL);
	CHECK_FAILS(madvise(p, 4096, 77), EINVAL);
	CHECK_OK(munmap(p, 8192));
	CHECK_FAILS(madvise(p, 4096, MADV_WILLNEED), ENOMEM);
	CHECK_FAILS(madvise(p, 4096, MADV_DONTNEED), ENOMEM);
	return TEST_RESULT();
}
