/* SPDX-License-Identifier: BSD-2-Clause */
/* posix_madvise returns its error and leaves errno alone. */
// spec: POSIX.1-2024 posix_madvise
// needs: !user
#include <sys/mman.h>

#include "test.h"

int main(void)
{
	char *p = mmap(NULL, 8192, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	for (int advice = POSIX_MADV_NORMAL; advice <= POSIX_MADV_DONTNEED; advice++)
		CHECK_EQ(posix_madvise(p, 8192, advice), 0);
	CHECK_EQ(posix_madvise(p, 8192, 1234), EINVAL);
	CHECK_EQ(posix_madvise(p, 8192, -1), EINVAL);
	CHECK_EQ(posix_madvise(p + 1, 100, POSIX_MADV_WILLNEED), EINVAL);
	CHECK_OK(munmap(p, 8192));
	CHECK_EQ(posix_madvise(p, 8192, POSIX_MADV_WILLNEED), ENOMEM);
	CHECK_KEEPS_ERRNO(posix_madvise(p, 8192, POSIX_MADV_WILLNEED));
	CHECK_KEEPS_ERRNO(posix_madvise(p, 8192, 1234));
	return TEST_RESULT();
}
