/* SPDX-License-Identifier: BSD-2-Clause */
/* aligned_alloc(0, n) is EINVAL and no division by zero; so is what is no power of two. */
// variants: heap
// needs: loam
// spec: C23 7.24.3.1
#include <malloc.h>

#include "test.h"

int main(void)
{
	CHECK_NULL_ERRNO(aligned_alloc(0, 100), EINVAL);
	CHECK_NULL_ERRNO(aligned_alloc(3, 99), EINVAL);
	CHECK_NULL_ERRNO(aligned_alloc(48, 96), EINVAL);
	CHECK_NULL_ERRNO(memalign(0, 100), EINVAL);
	CHECK_NULL_ERRNO(memalign(24, 100), EINVAL);
	return TEST_RESULT();
}
