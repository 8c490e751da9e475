/* SPDX-License-Identifier: BSD-2-Clause */
/* What was freed is used again, at its full size also after it held something smaller. */
// variants: heap
// needs: !user:slab
/* qemu-user keeps tables for address space that is only reserved: its memory is no measure. */
#include <sys/resource.h>

#include "test.h"

enum { LARGE = 200000, SMALL = 1000, ROUNDS = 2000 };

int main(void)
{
	struct rusage before, after;

	getrusage(RUSAGE_SELF, &before);
	for (int i = 0; i < ROUNDS; i++) {
		char *p = malloc(LARGE);

		CHECK(p != NULL);
		if (!p)
			break;
		memset(p, 1, LARGE);
		free(p);
		p = malloc(SMALL);
		CHECK(p != NULL);
		free(p);
	}
	getrusage(RUSAGE_SELF, &after);
	/* In KiB; all rounds together would be 400,000. */
	CHECK(after.ru_maxrss - before.ru_maxrss < 20000);
	return TEST_RESULT();
}
