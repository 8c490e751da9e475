/* SPDX-License-Identifier: BSD-2-Clause */
/* DEBUG=1 finds each part of the heap's own data that is overwritten, and nothing without that. */
// variants: debug
// needs: loam slab mmap soft
#include <pthread.h>

#include "heap_state.h"
#include "test.h"

#define SAYS_SO (!__loam_heap_is_valid())

static char *block[20];            /* of one slab, two of them freed */
static char *medium, *large, *run; /* medium: its slab has free slots */

/* A byte is changed, the heap looks at itself, the byte is as before. */
static int sees(void *at, unsigned char bits)
{
	unsigned char *byte = at;
	int seen;

	*byte ^= bits;
	seen = SAYS_SO;
	*byte ^= bits;
	return seen;
}

static void states(void)
{
	CHECK(sees(heap_state(block[0]), 0x80));       /* live: neither free nor parked */
	CHECK(sees(heap_state(block[0]), 0x3f));       /* more slack */
	CHECK(sees(heap_state(block[0]) + 1, 0x01));   /* its tag */
	CHECK(sees(heap_state(block[0]) + 3, 0x81));   /* within it */
	CHECK(sees(heap_state(block[5]), 0x81));       /* parked: live */
	CHECK(sees(heap_state(block[5]), 0x01));       /* parked: free */
	CHECK(sees(heap_state(run) + 1, 0x02));        /* a run's tag */
	CHECK(sees(heap_state(run) + 999, 0x10));      /* within it */
	CHECK(sees(heap_state(run + 4096 * 9), 0x80)); /* within it, on another page */
}

static struct heap_page *slab_of(const void *p)
{
	return heap_page(p) - heap_page(p)->head;
}

static void pages(void)
{
	struct heap_page *slab = slab_of(block[0]);

	CHECK(sees(&slab_of(medium)->next, 0x01));
	CHECK(sees(&slab_of(medium)->prev, 0x01));
	CHECK(sees(&slab->live, 0x01));
	CHECK(sees(&slab->head, 0x01));
	CHECK(sees(&slab->bits, 0x02));             /* kind */
	CHECK(sees((char *)&slab->prev + 4, 0x01)); /* pages */
	CHECK(sees((char *)&slab->prev + 7, 0x01)); /* class */
	CHECK(sees((char *)&heap_page(run)->prev + 4, 0x01));
}

static void canaries(void)
{
	CHECK(sees(block[0] + 100, 0x01));
	CHECK(sees(run + 40000, 0x01));
	CHECK(sees(large + 1000001, 0x01));
}

/* Fills what the heap keeps: full magazines, here and of another group, runs, mappings. */
static void *give_back(void *arg)
{
	static char *small[2000], *page[50];

	for (int i = 0; i < 2000; i++)
		small[i] = malloc(100);
	for (int i = 0; i < 50; i++)
		page[i] = malloc(8000 + 1000 * (size_t)i);
	for (int i = arg ? 1000 : 0; i < 2000; i++)
		free(small[i]);
	for (int i = 0; i < 50; i++)
		free(page[i]);
	free(malloc(5000000));
	return arg ? small : NULL;
}

static void kept(void)
{
	static char half;
	pthread_t thread;
	void *left;
	char **small;

	CHECK_EQ(pthread_create(&thread, NULL, give_back, &half), 0);
	pthread_join(thread, &left);
	small = left;
	for (int i = 0; i < 1000; i++)
		free(small[i]);
	give_back(NULL);
	CHECK(!SAYS_SO);
}

int main(void)
{
	if (!__loam_heap_is_valid)
		SKIP("needs DEBUG=1");
	for (size_t i = 0; i < 20; i++)
		block[i] = malloc(100);
	medium = malloc(5000);
	run = malloc(40000);
	large = malloc(1000001);
	free(block[5]);
	free(block[9]);
	free(malloc(3000000));
	CHECK(!SAYS_SO);
	states();
	pages();
	canaries();
	kept();
	CHECK(!SAYS_SO);
	return TEST_RESULT();
}
