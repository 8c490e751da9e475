/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * What the works share.  Each block is marked at both ends when it is taken and looked at
 * when it is freed, so that no compiler leaves a call out and no heap hands out memory twice.
 */
#ifndef WORK_H
#define WORK_H

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

/* Ends the program: it failed. */
_Noreturn void die(const char *what);

/* Argument number i, which must be a number above 0. */
unsigned long argument(char **argv, int i);

/* Runs work(0) to work(count - 1) in a thread each, and waits for all. */
void run_threads(unsigned count, void (*work)(unsigned number));

/* Random numbers that are the same each time; seed with anything. */
struct random {
	uint64_t state;
};

static inline struct random random_from(uint64_t seed)
{
	return (struct random){(seed + 1) * 0x9e3779b97f4a7c15u};
}

static inline uint32_t random_next(struct random *r)
{
	r->state ^= r->state >> 12;
	r->state ^= r->state << 25;
	r->state ^= r->state >> 27;
	return (uint32_t)((r->state * 0x2545f4914f6cdd1du) >> 32);
}

/* From low to high, both included. */
static inline uint32_t random_between(struct random *r, uint32_t low, uint32_t high)
{
	return low + (uint32_t)(((uint64_t)random_next(r) * (high - low + 1)) >> 32);
}

/* From low to high, each doubling as likely as another: many small, few large. */
static inline uint32_t random_size(struct random *r, uint32_t low, uint32_t high)
{
	uint32_t top = low;

	for (uint32_t span = high / low; span > 1; span /= 2)
		top += random_next(r) & 1 ? top : 0;
	return random_between(r, low, top < high ? top : high);
}

static inline unsigned char block_mark(const void *block, size_t size)
{
	return (unsigned char)((uintptr_t)block / 16 + size);
}

static inline void *block_marked(unsigned char *block, size_t size)
{
	if (!block)
		die("no memory");
	block[0] = block[size - 1] = block_mark(block, size);
	return block;
}

static inline void block_check(const unsigned char *block, size_t size)
{
	if (block[0] != block_mark(block, size) || block[size - 1] != block[0])
		die("a block was changed by another");
}

/* So that another owner of the same block would see it. */
static inline void block_unmark(unsigned char *block, size_t size)
{
	block[size - 1] = (unsigned char)~block_mark(block, size);
}

/* A block of size bytes, not 0. */
static inline void *block_new(size_t size)
{
	return block_marked(malloc(size), size);
}

/* Frees what block_new(size) gave; block may be NULL. */
static inline void block_free(void *block, size_t size)
{
	if (block) {
		block_check(block, size);
		block_unmark(block, size);
	}
	free(block);
}

/* A block that says how long it is, for who gets it from another thread. */
struct item {
	size_t size;
};

/* size: of all, more than a struct item has. */
static inline struct item *item_new(size_t size)
{
	struct item *item = block_new(size);

	item->size = size;
	return item;
}

static inline void item_free(struct item *item)
{
	unsigned char *bytes = (unsigned char *)item;

	if (item && bytes[item->size - 1] != block_mark(item, item->size))
		die("a block was changed by another");
	if (item)
		block_unmark(bytes, item->size);
	free(item);
}

/* A slot of a table: a block, or none. */
struct slot {
	void *block;
	size_t size;
};

static inline void slot_empty(struct slot *slot)
{
	block_free(slot->block, slot->size);
	slot->block = NULL;
}

static inline void slot_fill(struct slot *slot, size_t size)
{
	slot->block = block_new(size);
	slot->size = size;
}

static inline void slot_refill(struct slot *slot, size_t size)
{
	slot_empty(slot);
	slot_fill(slot, size);
}

/* A table of empty slots; table_free empties all of them first. */
struct slot *table_new(size_t count);
void table_free(struct slot *table, size_t count);

#endif
