/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * What lives, for LOAM_LEAKS: a hash table of blocks.  And samples, for LOAM_PROFILE: after each
 * SAMPLE bytes, more or less by chance, all that was asked for since then goes to the stack
 * of the call that came to that number; so the sum is exact.
 */
#include "attributes.h"
#include "trace.h"

enum { BUCKETS = 1 << 17, SAMPLE = 32 << 10 };

struct block {
	struct block *next;
	void *ptr;
	size_t size;
	struct trace_stack *stack;
};

static struct block **buckets, *unused;
static size_t since, until = SAMPLE;
static uint32_t chance = 0x2545f491;

static struct block **link_of(const void *ptr)
{
	struct block **at;

	if (!buckets)
		buckets = trace_memory(BUCKETS * sizeof(void *));
	if (!buckets)
		return NULL;
	at = &buckets[(uintptr_t)ptr * 0x9e3779b97f4a7c15 >> 32 & (BUCKETS - 1)];
	while (*at && (*at)->ptr != ptr)
		at = &(*at)->next;
	return at;
}

static void live_add(void *ptr, size_t size, struct trace_stack *stack)
{
	struct block **at = link_of(ptr), *b = unused;

	if (b)
		unused = b->next;
	else
		b = trace_memory(sizeof(*b));
	if (!at || !b || !stack)
		return;
	*b = (struct block){.ptr = ptr, .size = size, .stack = stack};
	*at = b;
	stack->live_bytes += size;
	stack->live_blocks++;
}

static bool is_sample(size_t size)
{
	since += size;
	if (since < until)
		return false;
	chance = chance * 1664525 + 1013904223;
	until = SAMPLE / 2 + (chance >> 8) % SAMPLE;
	return true;
}

void trace_born(void *ptr, size_t size, void *caller)
{
	struct trace_stack *stack = NULL;
	bool sample = trace_wishes.profile && is_sample(size);

	if (sample || trace_wishes.leaks)
		stack = trace_stack_here(caller);
	if (sample && stack) {
		stack->sampled += since;
		since = 0;
	}
	if (trace_wishes.leaks)
		live_add(ptr, size, stack);
}

void trace_gone(void *ptr)
{
	struct block **at = trace_wishes.leaks ? link_of(ptr) : NULL, *b = at ? *at : NULL;

	if (!b)
		return;
	b->stack->live_bytes -= b->size;
	b->stack->live_blocks--;
	*at = b->next;
	b->next = unused;
	unused = b;
}

void trace_account_child(void)
{
	since = 0;
	for (struct trace_stack *s = trace_stacks(); s; s = s->newer)
		s->sampled = 0;
}
