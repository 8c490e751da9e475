/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Kernel timers in a pairing heap that is threaded through the timers, so that
 * arming one needs no memory.  prev is the left sibling, or the parent of a
 * first child.
 */
#include "timer.h"
#include "arch.h"
#include "console.h"

static struct timer *root;

static struct timer *meld(struct timer *a, struct timer *b)
{
	if (!a || !b)
		return a ? a : b;
	if (b->deadline < a->deadline) {
		struct timer *t = a;

		a = b;
		b = t;
	}
	b->prev = a;
	b->next = a->child;
	if (b->next)
		b->next->prev = b;
	a->child = b;
	a->next = a->prev = NULL;
	return a;
}

/* Melds a list of siblings into one heap: in pairs, then from right to left. */
static struct timer *meld_siblings(struct timer *first)
{
	struct timer *pairs = NULL, *heap = NULL;

	while (first) {
		struct timer *a = first, *b = a->next;
		struct timer *pair;

		first = b ? b->next : NULL;
		a->next = a->prev = NULL;
		if (b)
			b->next = b->prev = NULL;
		pair = meld(a, b);
		pair->next = pairs;
		pairs = pair;
	}
	while (pairs) {
		struct timer *pair = pairs;

		pairs = pair->next;
		pair->next = NULL;
		heap = meld(heap, pair);
	}
	return heap;
}

static void heap_remove(struct timer *t)
{
	struct timer *sub = meld_siblings(t->child);

	if (t == root) {
		root = sub;
	} else {
		if (t->prev->child == t)
			t->prev->child = t->next;
		else
			t->prev->next = t->next;
		if (t->next)
			t->next->prev = t->prev;
		root = meld(root, sub);
	}
	t->child = t->next = t->prev = NULL;
	t->armed = false;
}

void timer_arm(struct timer *t, uint64_t deadline)
{
	timer_cancel(t);
	t->deadline = deadline;
	t->armed = true;
	root = meld(root, t);
}

void timer_cancel(struct timer *t)
{
	if (t->armed)
		heap_remove(t);
}

uint64_t timer_next(void)
{
	return root ? root->deadline : UINT64_MAX;
}

void timer_run(void)
{
	uint64_t now;

	if (!root)
		return;
	now = arch_time_ns();
	while (root && root->deadline <= now) {
		struct timer *t = root;

		heap_remove(t);
		t->fire(t);
	}
}
