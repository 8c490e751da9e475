/* SPDX-License-Identifier: BSD-2-Clause */
/* The heap's locks by the hooks.  The owner is kept beside, for who waits for themselves. */
#ifndef LOAM_LOCK_H
#define LOAM_LOCK_H

#include "loam-heap.h"

struct lock {
	uint32_t word;
	uint32_t owner; /* thread id + 1; 0 nobody.  The lock's owner writes it */
};

#ifdef LOAM_HEAP_SERIAL
static inline bool lock_get(struct lock *l, bool wait)
{
	(void)l, (void)wait;
	return true;
}

static inline void lock_release(struct lock *l)
{
	(void)l;
}
#else
static inline bool lock_get(struct lock *l, bool wait)
{
	uint32_t me = loam_hook_thread_id() + 1;

	if (__atomic_load_n(&l->owner, __ATOMIC_RELAXED) == me)
		loam_hook_panic("heap: called again by who is in it", l);
	if (!loam_hook_lock(&l->word, wait))
		return false;
	__atomic_store_n(&l->owner, me, __ATOMIC_RELAXED);
	return true;
}

static inline void lock_release(struct lock *l)
{
	__atomic_store_n(&l->owner, 0, __ATOMIC_RELAXED);
	loam_hook_unlock(&l->word);
}
#endif

static inline void lock_take(struct lock *l)
{
	lock_get(l, true);
}

static inline bool lock_try(struct lock *l)
{
	return lock_get(l, false);
}

static inline void lock_reset(struct lock *l)
{
	*l = (struct lock){.word = 0};
}

#endif
