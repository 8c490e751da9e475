/* SPDX-License-Identifier: BSD-2-Clause */
/* malloc_info with options that do not exist is EINVAL. */
// variants: heap
// needs: loam
#include <malloc.h>

#include "test.h"

int main(void)
{
	CHECK_FAILS(malloc_info(1, stdout), EINVAL);
	return TEST_RESULT();
}
