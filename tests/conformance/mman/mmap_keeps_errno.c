/* SPDX-License-Identifier: BSD-2-Clause */
/* The calls leave errno alone when they succeed. */
// spec: mmap, RETURN VALUE
#include "map.h"

int main(void)
{
	char *p = numbered_pages(4);

	CHECK_KEEPS_ERRNO(mmap(NULL, PAGE, RW, ANON, -1, 0));
	CHECK_KEEPS_ERRNO(mprotect(p, PAGE, PROT_READ));
	CHECK_KEEPS_ERRNO(msync(p, PAGE, MS_ASYNC));
	CHECK_KEEPS_ERRNO(madvise(p, PAGE, MADV_NORMAL));
	CHECK_KEEPS_ERRNO(mremap(p, PAGE, PAGE, 0));
	CHECK_KEEPS_ERRNO(munmap(p, 4 * PAGE));
	return TEST_RESULT();
}
