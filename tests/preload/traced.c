/* SPDX-License-Identifier: BSD-2-Clause */
/* Known calls of the heap from known functions, for check_trace.py. */
#include <stdlib.h>

void *leaky(size_t size);
void *outer(size_t size);

/* What goes through it, the compiler cannot take for calls without effect. */
static void *volatile sink;

__attribute__((__noinline__)) void *leaky(size_t size)
{
	sink = malloc(size);
	return sink;
}

__attribute__((__noinline__)) void *outer(size_t size)
{
	sink = leaky(size);
	return sink;
}

int main(void)
{
	void *p;

	for (int i = 0; i < 10; i++)
		outer(100000);
	sink = malloc(10);
	sink = realloc(sink, 50000);
	free(sink);
	sink = calloc(10, 30);
	free(sink);
	sink = NULL;
	free(sink);
	sink = aligned_alloc(64, 700);
	return posix_memalign(&p, 32, 77);
}
