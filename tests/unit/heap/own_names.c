/* SPDX-License-Identifier: BSD-2-Clause */
/* A program may have functions of its own with the names of what no standard asks for. */
// variants: heap
// needs: loam
#include "test.h"

static int calls;

void *reallocf(void *ptr, size_t size)
{
	calls++;
	return size ? ptr : NULL;
}

void freezero(void *ptr, size_t size)
{
	calls += ptr != NULL && size == 3;
}

int madvise(void *addr, size_t len, int advice);
int madvise(void *addr, size_t len, int advice)
{
	return addr == NULL && len == 1 ? advice : 0;
}

void malloc_draw(int fd);
void malloc_draw(int fd)
{
	calls += fd;
}

int main(void)
{
	char *p = realloc(calloc(1, 100), 3 << 20);

	CHECK(p != NULL);
	CHECK(reallocf(p, 1) == p);
	freezero(p, 3);
	CHECK_EQ(madvise(NULL, 1, 42), 42);
	malloc_draw(5);
	CHECK_EQ(calls, 7);
	free(p);
	return TEST_RESULT();
}
