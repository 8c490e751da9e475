/* SPDX-License-Identifier: BSD-2-Clause */
/* mlock2 without flags is mlock; a flag that does not exist is EINVAL. */
#include <sys/mman.h>

#include "test.h"

int main(void)
{
	char *p = mmap(NULL, 8192, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	CHECK_OK(mlock2(p, 8192, 0));
	CHECK_FAILS(mlock2(p, 8192, 0x80), EINVAL);
	if (mlock2(p, 8192, MLOCK_ONFAULT) == -1)
		CHECK(errno == ENOSYS || errno == EINVAL); /* glibc over a kernel without it */
	CHECK_OK(munlock(p, 8192));
	return TEST_RESULT();
}
