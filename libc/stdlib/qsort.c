/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Sorting by a heap: n log n comparisons at worst, no memory, no recursion.  Not the
 * fastest on average; not stable.
 */
#include <stdlib.h>
#include <string.h>

#include <attributes.h>

struct sort {
	char *base;
	size_t size;
	int (*compare)(const void *, const void *, void *);
	void *arg;
};

static char *at(const struct sort *s, size_t i)
{
	return s->base + i * s->size;
}

static int compare(const struct sort *s, size_t i, size_t j)
{
	return s->compare(at(s, i), at(s, j), s->arg);
}

static void swap(const struct sort *s, size_t i, size_t j)
{
	char *a = at(s, i), *b = at(s, j), chunk[64];

	for (size_t left = s->size, n; left; left -= n, a += n, b += n) {
		n = left < sizeof chunk ? left : sizeof chunk;
		memcpy(chunk, a, n);
		memcpy(a, b, n);
		memcpy(b, chunk, n);
	}
}

/* Moves element i down to where the heap of count elements wants it. */
static void sift(const struct sort *s, size_t i, size_t count)
{
	size_t child;

	while ((child = 2 * i + 1) < count) {
		if (child + 1 < count && compare(s, child, child + 1) < 0)
			child++;
		if (compare(s, i, child) >= 0)
			break;
		swap(s, i, child);
		i = child;
	}
}

static void sort(const struct sort *s, size_t count)
{
	for (size_t i = count / 2; i-- > 0;)
		sift(s, i, count);
	while (count > 1) {
		swap(s, 0, --count);
		sift(s, 0, count);
	}
}

WEAK void qsort_r(void *base, size_t count, size_t size,
                  int (*compare_arg)(const void *, const void *, void *), void *arg)
{
	struct sort s = {base, size, compare_arg, arg};

	sort(&s, count);
}

struct plain {
	int (*compare)(const void *, const void *);
};

static int compare_plain(const void *a, const void *b, void *plain)
{
	return ((struct plain *)plain)->compare(a, b);
}

void qsort(void *base, size_t count, size_t size, int (*compare_two)(const void *, const void *))
{
	struct plain plain = {compare_two};
	struct sort s = {base, size, compare_plain, &plain};

	sort(&s, count);
}
