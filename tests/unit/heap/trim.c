/* SPDX-License-Identifier: BSD-2-Clause */
/* malloc_trim says 0 or 1, leaves live blocks alone, and the heap works on. */
// variants: heap
#include <malloc.h>

#include "test.h"

int main(void)
{
	static char *p[200];
	int gone;

	for (int i = 0; i < 200; i++) {
		p[i] = malloc(2000);
		memset(p[i], i, 2000);
	}
	for (int i = 50; i < 200; i++)
		free(p[i]);
	gone = malloc_trim(0);
	CHECK(gone == 0 || gone == 1);
	for (int i = 0; i < 50; i++)
		CHECK_EQ(p[i][1999], (char)i);
	for (int i = 50; i < 200; i++)
		p[i] = malloc(2000);
	for (int i = 0; i < 200; i++)
		free(p[i]);
	return TEST_RESULT();
}
