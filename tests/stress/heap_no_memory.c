/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Memory is out at the k-th request to the kernel, for every k, once for one request and
 * once for all that follow.  Each call that cannot be served gives NULL and ENOMEM, every
 * block keeps its contents, none is lost, and the same call is served when memory is back.
 */
// variants: heap
// needs: loam !array
// link: --wrap=__loam_port_mmap --wrap=__loam_port_mremap --wrap=__loam_port_munmap
// link: --wrap=__loam_port_mprotect --wrap=__loam_port_madvise --wrap=__loam_port_brk
// timeout: 120
#include <sys/wait.h>

#include "failing_port.h"
#include "heap.h"

enum { BLOCKS = 32, CALLS = 150, MOST_REQUESTS = 2000 };

static struct model m = {.random = 88172645463325252}; /* its first BLOCKS */

/* Small ones, whole pages, and mappings of their own. */
static size_t some_size(void)
{
	switch (any(&m, 8)) {
	case 0:
		return 1 + any(&m, 30000);
	case 1:
		return 1 + any(&m, 300000);
	default:
		return 1 + any(&m, 1500);
	}
}

/* A byte in 61 tells as much as all of them. */
static void fill(struct block *b)
{
	for (size_t i = 0; i < b->size; i += 61)
		b->p[i] = (unsigned char)(b->size + i);
	b->p[b->size - 1] = (unsigned char)b->size;
}

static int is_whole(const struct block *b, size_t size)
{
	for (size_t i = 0; i + 1 < size; i += 61)
		if (b->p[i] != (unsigned char)(b->size + i))
			return 0;
	return 1;
}

static void *ask(struct block *b, unsigned way, size_t size)
{
	switch (way) {
	case 0:
		return calloc(1, size);
	case 1:
		return aligned_alloc((size_t)16 << any(&m, 12), size);
	case 2:
	case 3:
		return realloc(b->p, size);
	default:
		return malloc(size);
	}
}

/* As ask; when memory is out: that it says so, harms nothing, and is no more so later. */
static void *ask_surely(struct block *b, unsigned way, size_t size)
{
	uint64_t before = m.random;
	void *p;

	errno = TEST_UNTOUCHED;
	p = ask(b, way, size);
	CHECK_EQ(errno, p ? TEST_UNTOUCHED : ENOMEM);
	if (p)
		return p;
	CHECK(port_failures > 0);
	CHECK(!b->p || is_whole(b, b->size));
	port_fail_last = 0;
	m.random = before;
	p = ask(b, way, size);
	CHECK(p != NULL);
	return p;
}

static void call(struct block *b)
{
	unsigned way = (unsigned)any(&m, 8);
	size_t size = some_size(), old = b->size;
	int resizes = way == 2 || way == 3;
	unsigned char *p;

	CHECK(!b->p || is_whole(b, old));
	if (!resizes) {
		free(b->p);
		*b = (struct block){0};
	}
	p = ask_surely(b, way, size);
	if (!p)
		return;
	b->p = p;
	CHECK(is_whole(b, resizes && old < size ? old : resizes ? size : 0));
	b->size = size;
	fill(b);
	if (any(&m, 100) == 0)
		malloc_trim(0);
}

static void check_all_are_there(void)
{
	for (int i = 0; i < BLOCKS; i++)
		CHECK(!m.block[i].p || is_whole(&m.block[i], m.block[i].size));
	compare_with_walk(&m);
}

/* Returns (in the parent) whether the workload made that many requests. */
static int run(long first, long last)
{
	int status;
	pid_t pid = fork();

	if (pid == 0) {
		port_calls = 0;
		port_fail_first = first;
		port_fail_last = last;
		for (int i = 0; i < CALLS; i++)
			call(&m.block[any(&m, BLOCKS)]);
		check_all_are_there();
		for (int i = 0; i < BLOCKS; i++)
			free(m.block[i].p);
		_exit(test_failures ? 1 : port_failures ? 0 : 2);
	}
	CHECK_EQ(waitpid(pid, &status, 0), pid);
	CHECK(WIFEXITED(status) && WEXITSTATUS(status) != 1);
	if (!WIFEXITED(status) || WEXITSTATUS(status) == 1)
		printf("request %ld%s failed\n", first, last > first ? " and all after it" : "");
	return WIFEXITED(status) && WEXITSTATUS(status) != 2;
}

int main(void)
{
	long k = 1;

	while (k < MOST_REQUESTS && run(k, k) && run(k, MOST_REQUESTS * 100L) && !test_failures)
		k++;
	printf("%ld requests\n", k - 1);
	CHECK(k > 10);
	return TEST_RESULT();
}
