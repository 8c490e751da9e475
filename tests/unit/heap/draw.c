/* SPDX-License-Identifier: BSD-2-Clause */
/* malloc_draw draws what is live. */
// variants: heap
// needs: loam
// expect-output: (?s)heap: \d+ live blocks.*0x[0-9a-f]+ [-+#.]*#[-+#.]*
#include <malloc.h>

#include "test.h"

int main(void)
{
	void *p = malloc(100), *q = malloc(200000);

	malloc_draw(1);
	free(p);
	free(q);
	return TEST_RESULT();
}
