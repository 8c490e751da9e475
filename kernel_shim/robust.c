/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Robust lists: a thread that dies marks the locks that it holds and wakes a waiter each.
 * The list is user memory: nothing in it is trusted, and it is walked a bounded number of
 * steps.
 */
#include "futex.h"
#include "proc.h"
#include "syscall.h"

#include <abi/errno.h>
#include <abi/futex.h>

#define ROBUST_LIST_LIMIT 2048

/* One lock.  False: its memory is not there, the walk ends.  pending: the thread may have
 * died inside unlock, after the word was cleared and before it woke anybody. */
static bool mark_dead(struct thread *t, uintptr_t addr, bool pi, bool pending)
{
	uint32_t word, seen;

	if ((addr & 3) || arch_copy_in(&word, addr, sizeof(word)))
		return false;
	for (;;) {
		uint32_t owner = word & FUTEX_TID_MASK;

		if (pending && !pi && !owner) {
			futex_wake_address(t->vm, addr, 1);
			return true;
		}
		if (owner != (uint32_t)t->tid)
			return true;
		if (arch_user_cmpxchg(addr, word, (word & FUTEX_WAITERS) | FUTEX_OWNER_DIED, &seen))
			return false;
		if (seen == word)
			break;
		word = seen;
	}
	if (!pi && (word & FUTEX_WAITERS))
		futex_wake_address(t->vm, addr, 1);
	return true;
}

/* A link's lowest bit says that its lock is of the priority-inheriting kind. */
static bool read_link(uintptr_t from, uintptr_t *entry, bool *pi)
{
	if (arch_copy_in(entry, from, sizeof(*entry)))
		return false;
	*pi = *entry & 1;
	*entry &= ~(uintptr_t)1;
	return true;
}

static void walk(struct thread *t, uintptr_t head)
{
	uintptr_t entry, next, pending;
	bool pi, next_pi, pending_pi, more;
	long offset;

	if (!read_link(head, &entry, &pi) ||
	    arch_copy_in(&offset, head + offsetof(struct robust_list_head, futex_offset),
	                 sizeof(offset)) ||
	    !read_link(head + offsetof(struct robust_list_head, list_op_pending), &pending,
	               &pending_pi))
		return;
	for (unsigned n = 0; entry != head && n < ROBUST_LIST_LIMIT; n++) {
		/* The next link first: whoever gets the lock may reuse the entry. */
		more = read_link(entry, &next, &next_pi);
		if (entry != pending && !mark_dead(t, entry + (uintptr_t)offset, pi, false))
			return;
		if (!more)
			return;
		entry = next;
		pi = next_pi;
	}
	if (pending)
		mark_dead(t, pending + (uintptr_t)offset, pending_pi, true);
}

void futex_thread_exit(struct thread *t)
{
	uintptr_t head = t->robust_list;

	t->robust_list = 0;
	if (head && t->vm)
		walk(t, head);
}

long sys_set_robust_list(const struct syscall_args *a)
{
	struct thread *t = thread_current();

	if (a->arg[1] != sizeof(struct robust_list_head))
		return -EINVAL;
	t->robust_list = a->arg[0];
	t->robust_list_size = a->arg[1];
	return 0;
}
