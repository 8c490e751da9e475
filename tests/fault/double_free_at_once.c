/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Two threads that free a block in the same instant both see it live, so that it is parked
 * twice; played here by one thread that makes it live again.  The fault is seen when blocks
 * go back to their slabs, with no lock held: a handler may use the heap.
 */
// variants: heap
// needs: loam slab mmap array soft
// expect-output: (?i)double free.*0x[0-9a-f]+
#include <malloc.h>
#include <signal.h>

#include "heap_state.h"
#include "test.h"

static void on_abort(int sig)
{
	void *p = malloc(100), *q = malloc(5000);

	(void)sig;
	free(p);
	free(q);
	malloc_trim(0);
	_exit(p && q ? 0 : 2);
}

int main(void)
{
	char *volatile p = malloc(100);
	uint8_t live = *heap_state(p);

	signal(SIGABRT, on_abort);
	free(p);
	CHECK_EQ(*heap_state(p), HEAP_PARKED);
	*heap_state(p) = live;
	p[100] = (char)0xc5; /* the canary */
	free(p);
	malloc_trim(0);
	return 1;
}
