/* SPDX-License-Identifier: BSD-2-Clause */
/* mmap names each wrong argument: lengths, offsets, addresses, flags, descriptors. */
// spec: POSIX.1-2024 mmap, ERRORS
#include <stdint.h>
#include <sys/mman.h>

#include "test.h"

static long map(void *at, size_t len, int flags, int fd, off_t off)
{
	return (long)mmap(at, len, PROT_READ, flags, fd, off);
}

int main(void)
{
	const int any = MAP_PRIVATE | MAP_ANONYMOUS;
	const volatile size_t most = SIZE_MAX, large = (size_t)PTRDIFF_MAX + 1;

	CHECK_FAILS(map(NULL, 0, any, -1, 0), EINVAL);
	CHECK_FAILS(map(NULL, most, any, -1, 0), ENOMEM);
	CHECK_FAILS(map(NULL, large, any, -1, 0), ENOMEM);
	CHECK_FAILS(map(NULL, 4096, any, -1, 100), EINVAL);
	CHECK_FAILS(map((void *)4097, 4096, any | MAP_FIXED, -1, 0), EINVAL);
	CHECK_FAILS(map(NULL, 4096, MAP_ANONYMOUS, -1, 0), EINVAL);
	CHECK_FAILS(map(NULL, 4096, MAP_PRIVATE, -1, 0), EBADF);
	CHECK_FAILS(map(NULL, 4096, MAP_SHARED, 99, 0), EBADF);
	return TEST_RESULT();
}
