/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * ROUNDS: covers of Boolean functions, tables of pointers to small sets.  A cover is copied, each
 * of its sets met with a random one, empty and repeated sets are dropped, and the old cover is
 * freed; it grows again by joined sets.  Sets of 8 to 200 bytes, some of which live for long.
 */
#include <string.h>

#include "common/work.h"

enum { MOST = 200, FUNCTIONS = 24 };

struct set {
	uint32_t words;
	uint32_t word[];
};

struct cover {
	unsigned count;
	struct set *set[];
};

static struct set *set_new(uint32_t words)
{
	struct set *set = calloc(1, sizeof *set + words * sizeof set->word[0]);

	if (!set)
		die("no memory");
	set->words = words;
	return set;
}

static struct set *set_random(struct random *r, uint32_t words)
{
	struct set *set = set_new(words);

	for (uint32_t i = 0; i < words; i++)
		set->word[i] = random_next(r) | random_next(r);
	return set;
}

static struct set *set_meet(const struct set *a, const struct set *b)
{
	struct set *set = set_new(a->words);

	for (uint32_t i = 0; i < a->words; i++)
		set->word[i] = a->word[i] & b->word[i];
	return set;
}

static struct set *set_join(const struct set *a, const struct set *b)
{
	struct set *set = set_new(a->words);

	for (uint32_t i = 0; i < a->words; i++)
		set->word[i] = a->word[i] | b->word[i];
	return set;
}

static int set_is_empty(const struct set *set)
{
	uint32_t any = 0;

	for (uint32_t i = 0; i < set->words; i++)
		any |= set->word[i];
	return any == 0;
}

static struct cover *cover_new(void)
{
	struct cover *cover = malloc(sizeof *cover + MOST * sizeof cover->set[0]);

	if (!cover)
		die("no memory");
	cover->count = 0;
	return cover;
}

static void cover_free(struct cover *cover)
{
	for (unsigned i = 0; i < cover->count; i++)
		free(cover->set[i]);
	free(cover);
}

/* Adds the set, or frees it if it says nothing new. */
static void cover_add(struct cover *cover, struct set *set)
{
	struct set *last = cover->count ? cover->set[cover->count - 1] : NULL;
	size_t size = set->words * sizeof set->word[0];

	if (cover->count == MOST || set_is_empty(set) ||
	    (last && memcmp(last->word, set->word, size) == 0))
		free(set);
	else
		cover->set[cover->count++] = set;
}

static struct cover *cover_random(struct random *r)
{
	uint32_t words = random_size(r, 1, 48);
	struct cover *cover = cover_new();

	while (cover->count < MOST / 4)
		cover_add(cover, set_random(r, words));
	return cover;
}

/* Frees the old cover. */
static struct cover *cover_next(struct cover *old, struct random *r)
{
	const struct set *pivot = old->set[random_between(r, 0, old->count - 1)];
	struct cover *next = cover_new();

	for (unsigned i = 0; i < old->count; i++)
		cover_add(next, set_meet(old->set[i], pivot));
	for (unsigned i = 1; i < old->count; i++)
		cover_add(next, set_join(old->set[i], old->set[i - 1]));
	cover_free(old);
	return next;
}

static uint64_t cover_sum(const struct cover *cover)
{
	uint64_t sum = cover->count;

	for (unsigned i = 0; i < cover->count; i++)
		sum = sum * 31 + cover->set[i]->word[0];
	return sum;
}

/* What comes out of so many rounds; the same each time. */
static uint64_t run(unsigned long rounds)
{
	struct random r = random_from(1);
	struct cover *function[FUNCTIONS];
	uint64_t sum = 0;

	for (unsigned i = 0; i < FUNCTIONS; i++)
		function[i] = cover_random(&r);
	for (unsigned long round = 0; round < rounds; round++) {
		struct cover **f = &function[random_between(&r, 0, FUNCTIONS - 1)];

		*f = cover_next(*f, &r);
		if (random_between(&r, 0, 3) == 0) {
			cover_free(*f);
			*f = cover_random(&r);
		}
	}
	for (unsigned i = 0; i < FUNCTIONS; i++) {
		sum = sum * 31 + cover_sum(function[i]);
		cover_free(function[i]);
	}
	return sum;
}

int main(int argc, char **argv)
{
	unsigned long rounds = argument(argv, argc - 1);

	if (run(rounds / 2) != run(rounds / 2))
		die("two results of the same rounds");
	return 0;
}
