/* SPDX-License-Identifier: BSD-2-Clause */
/* Known calls of the heap from known functions, for check_trace.py. */
#include <stdlib.h>

void *leaky(size_t size);
void *outer(size_t size);

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
	char *p;

	for (int i = 0; i < 10; i++)
		outer(100000);
	p = malloc(10);
	p = realloc(p, 50000);
	free(p);
	p = calloc(10, 30);
	free(p);
	free(NULL);
	sink = aligned_alloc(64, 700);
	return posix_memalign((void **)&p, 32, 77);
}
