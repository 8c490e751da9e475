/* SPDX-License-Identifier: BSD-2-Clause */
/* POSIX_MADV_DONTNEED never discards data, private or shared. */
// spec: POSIX.1-2024 posix_madvise: "shall have no effect on the semantics of access to memory"
#include <sys/mman.h>

#include "test.h"

static void check(int how)
{
	char *p = mmap(NULL, 65536, PROT_READ | PROT_WRITE, how | MAP_ANONYMOUS, -1, 0);

	CHECK(p != MAP_FAILED);
	memset(p, 7, 65536);
	CHECK_EQ(posix_madvise(p, 65536, POSIX_MADV_DONTNEED), 0);
	for (int i = 0; i < 65536; i += 512)
		CHECK_EQ(p[i], 7);
	CHECK_OK(munmap(p, 65536));
}

int main(void)
{
	check(MAP_PRIVATE);
	check(MAP_SHARED);
	return TEST_RESULT();
}
