/* SPDX-License-Identifier: BSD-2-Clause */
/* Random calls of every function of the heap against a model, by one thread. */
// variants: heap port
// needs: loam
// timeout: 60
#include "heap.h"

enum { CALLS = 3000 };

int main(void)
{
	static struct model m = {.random = 88172645463325252};

	for (int i = 0; i < CALLS; i++) {
		call_any(&m);
		if (i % 256 == 0)
			compare_with_walk(&m);
	}
	release_all(&m);
	compare_with_walk(&m);
	return TEST_RESULT();
}
