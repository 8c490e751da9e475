/* SPDX-License-Identifier: BSD-2-Clause */
/* posix_memalign sets no errno, whether it succeeds or not. */
// variants: heap
// needs: loam
// spec: POSIX.1-2024 posix_memalign, RETURN VALUE
#include <stdint.h>

#include "test.h"

int main(void)
{
	void *p = NULL;

	CHECK_KEEPS_ERRNO(posix_memalign(&p, 3, 10));
	CHECK_KEEPS_ERRNO(posix_memalign(&p, 16, PTRDIFF_MAX));
	CHECK_KEEPS_ERRNO(posix_memalign(&p, 16, SIZE_MAX));
	CHECK(p == NULL);
	CHECK_KEEPS_ERRNO(posix_memalign(&p, 16, 100));
	free(p);
	return TEST_RESULT();
}
