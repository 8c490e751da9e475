/* SPDX-License-Identifier: BSD-2-Clause */
/* Full magazines that threads of other groups filled, by group and class: a list to which
 * one is pushed by compare-and-swap and that is taken whole. */
#include <string.h>
#include "slab.h"

static struct inbox {
	struct magazine *first;
	size_t count;
} inboxes[GROUPS][CLASSES];

bool inbox_push(unsigned group, unsigned class, struct magazine *m, size_t most)
{
	struct inbox *box = &inboxes[group][class];

	if (__atomic_load_n(&box->count, __ATOMIC_RELAXED) > most)
		return false;
	__atomic_fetch_add(&box->count, 1, __ATOMIC_RELAXED);
	m->next = __atomic_load_n(&box->first, __ATOMIC_RELAXED);
	while (!__atomic_compare_exchange_n(&box->first, &m->next, m, true, __ATOMIC_RELEASE,
	                                    __ATOMIC_RELAXED))
		;
	return true;
}

struct magazine *inbox_take(unsigned group, unsigned class)
{
	struct inbox *box = &inboxes[group][class];
	size_t count = 0;
	struct magazine *first;

	if (!__atomic_load_n(&box->first, __ATOMIC_RELAXED))
		return NULL;
	first = __atomic_exchange_n(&box->first, NULL, __ATOMIC_ACQUIRE);
	for (struct magazine *m = first; m; m = m->next)
		count++;
	__atomic_fetch_sub(&box->count, count, __ATOMIC_RELAXED);
	return first;
}

const struct magazine *inbox_of(unsigned group, unsigned class, unsigned *count)
{
	*count = (unsigned)inboxes[group][class].count;
	return inboxes[group][class].first;
}

void inbox_reset(void)
{
	memset(inboxes, 0, sizeof(inboxes));
}
