/* SPDX-License-Identifier: BSD-2-Clause */
/* Threads make, resize and hand over blocks of all sizes at once; each byte is checked. */
// variants: heap
// timeout: 60
#include <pthread.h>
#include <stdatomic.h>
#include <stdint.h>

#include "test.h"

enum { THREADS = 4, SLOTS = 256, CALLS = 15000 };

struct block {
	size_t size;
	unsigned char mark, bytes[];
};

/* Whoever takes a block out of its slot owns it. */
static struct block *_Atomic slot[SLOTS];

static int is_whole(const struct block *b)
{
	for (size_t i = 0; i < b->size; i++)
		if (b->bytes[i] != b->mark)
			return 0;
	return 1;
}

static struct block *fill(struct block *b, size_t size, unsigned char mark)
{
	if (!b)
		return NULL;
	b->size = size;
	b->mark = mark;
	memset(b->bytes, mark, size);
	return b;
}

static struct block *replace(struct block *old, size_t size, unsigned char mark)
{
	if (old && size % 3 == 0)
		return fill(realloc(old, sizeof(*old) + size), size, mark);
	free(old);
	if (size % 5 == 0)
		return fill(aligned_alloc(256, sizeof(*old) + size), size, mark);
	return fill(malloc(sizeof(*old) + size), size, mark);
}

static void *work(void *arg)
{
	uint64_t state = (uintptr_t)arg * 0x9e3779b97f4a7c15;

	for (int i = 0; i < CALLS; i++) {
		struct block *b;
		size_t size;

		state = state * 6364136223846793005 + 1442695040888963407;
		size = state >> 40 & 31 ? state >> 45 & 511 : state >> 45 & 65535;
		b = atomic_exchange_explicit(&slot[state >> 33 & (SLOTS - 1)], NULL,
		                             memory_order_acq_rel);
		CHECK(!b || is_whole(b));
		b = replace(b, size, (unsigned char)(state >> 56));
		CHECK(b != NULL);
		free(atomic_exchange_explicit(&slot[state >> 25 & (SLOTS - 1)], b,
		                              memory_order_acq_rel));
	}
	return NULL;
}

int main(void)
{
	pthread_t thread[THREADS];

	for (uintptr_t i = 0; i < THREADS; i++)
		CHECK_EQ(pthread_create(&thread[i], NULL, work, (void *)(i + 1)), 0);
	for (int i = 0; i < THREADS; i++)
		CHECK_EQ(pthread_join(thread[i], NULL), 0);
	for (int i = 0; i < SLOTS; i++) {
		CHECK(!slot[i] || is_whole(slot[i]));
		free(slot[i]);
	}
	return TEST_RESULT();
}
