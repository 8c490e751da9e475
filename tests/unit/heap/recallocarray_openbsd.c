/* SPDX-License-Identifier: BSD-2-Clause */
/* With _OPENBSD_SOURCE recallocarray takes the old count; new bytes are zero. */
// variants: heap
// needs: loam
#define _OPENBSD_SOURCE
#include <stdint.h>

#include "test.h"

int main(void)
{
	char *p = recallocarray(NULL, 0, 10, 8), *old;

	for (int i = 0; i < 80; i++)
		CHECK_EQ(p[i], 0);
	memset(p, 3, 80);
	p = recallocarray(p, 10, 30, 8);
	for (int i = 0; i < 240; i++)
		CHECK_EQ(p[i], i < 80 ? 3 : 0);
	CHECK_NULL_ERRNO(recallocarray(p, 30, SIZE_MAX / 2, 3), ENOMEM);
	CHECK_NULL_ERRNO(recallocarray(p, SIZE_MAX / 2, 1, 8), EINVAL);
	old = p;
	p = recallocarray(p, 30, 5, 8);
	for (int i = 0; i < 40; i++)
		CHECK_EQ(p[i], 3);
	CHECK(p && old);
	free(p);
	return TEST_RESULT();
}
