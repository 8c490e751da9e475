/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Futexes: sleeping on a word of user memory.  A sleeper waits in the bucket of its key:
 * space and address, or object and offset when the word is in shared memory, so that one
 * word is one queue from wherever it is seen.  A sleeper on an object holds a reference:
 * no other object can take its place in the key.
 */
#include "clock.h"
#include "proc_internal.h"
#include "syscall.h"
#include "vm.h"

#include <abi/errno.h>
#include <abi/futex.h>

#define BUCKETS 256 /* a power of two */

struct sleeper {
	struct waiter waiter;
	struct vm_key key;
	struct vm_object *object; /* key.owner, with a reference; NULL: that is a space */
	uint32_t bitset;
};

static struct wait_queue buckets[BUCKETS];

static struct wait_queue *bucket(const struct vm_key *key)
{
	uint64_t h = ((uintptr_t)key->owner >> 4) * 31 + (key->offset >> 2);
	struct wait_queue *q;

	h ^= h >> 17;
	q = &buckets[(h * 0x9e3779b97f4a7c15ull) >> 56];
	if (!q->waiters.next)
		wait_queue_init(q);
	return q;
}

static bool same_key(const struct vm_key *a, const struct vm_key *b)
{
	return a->owner == b->owner && a->offset == b->offset;
}

static int get_key(uintptr_t addr, bool shared, struct vm_key *key)
{
	if (addr & 3)
		return -EINVAL;
	addr = arch_user_addr(addr);
	if (addr >= USER_TOP)
		return -EFAULT;
	return vm_key(vm_current(), addr, shared, key);
}

static unsigned wake(const struct vm_key *key, unsigned n, uint32_t bitset)
{
	struct sleeper *s, *tmp;
	unsigned woken = 0;

	list_for_each_safe (s, tmp, &bucket(key)->waiters, waiter.link) {
		if (woken == n)
			break;
		if (same_key(&s->key, key) && (s->bitset & bitset)) {
			waiter_wake(&s->waiter);
			woken++;
		}
	}
	return woken;
}

void futex_wake_address(struct vm_space *vm, uintptr_t addr, unsigned n)
{
	struct vm_key key, shared;

	if ((addr & 3) || vm_key(vm, addr, false, &key))
		return;
	n -= wake(&key, n, FUTEX_BITSET_MATCH_ANY);
	if (n && vm_key(vm, addr, true, &shared) == 0 && !same_key(&key, &shared))
		wake(&shared, n, FUTEX_BITSET_MATCH_ANY);
}

static long futex_wake(uintptr_t addr, bool shared, int n, uint32_t bitset)
{
	struct vm_key key;
	int err = get_key(addr, shared, &key);

	if (err)
		return err;
	if (!bitset)
		return -EINVAL;
	return (long)wake(&key, n > 0 ? (unsigned)n : 1, bitset);
}

/* ---- waiting -------------------------------------------------------------------------- */

static void hold_object(struct sleeper *s)
{
	s->object = s->key.owner != vm_current() ? (struct vm_object *)s->key.owner : NULL;
	if (s->object)
		vm_object_get(s->object);
}

static void drop_object(struct sleeper *s)
{
	if (s->object)
		vm_object_put(s->object);
}

/* 0 woken, -ETIMEDOUT, -EINTR, -EAGAIN: the word is not `expect`. */
static int wait(uintptr_t addr, bool shared, uint32_t expect, uint32_t bitset, uint64_t deadline)
{
	struct sleeper s = {.bitset = bitset};
	uint32_t word;
	int err = get_key(addr, shared, &s.key);

	if (err)
		return err;
	if (arch_copy_in(&word, addr, sizeof word))
		return -EFAULT;
	err = get_key(addr, shared, &s.key); /* the page is there only now */
	if (err)
		return err;
	if (word != expect)
		return -EAGAIN;
	hold_object(&s);
	err = wait_queue_sleep_as(bucket(&s.key), &s.waiter, deadline, true);
	drop_object(&s);
	return err;
}

static long futex_wait(const struct syscall_args *a, bool shared, int clock, bool absolute,
                       uint32_t bitset)
{
	uint64_t deadline;
	int err = clock_deadline_in(clock, a->arg[3], absolute, &deadline);

	if (err || !bitset)
		return err ? err : -EINVAL;
	err = wait(a->arg[0], shared, (uint32_t)a->arg[2], bitset, deadline);
	if (err != -EINTR)
		return err;
	if (deadline == NO_DEADLINE)
		return -ERESTARTSYS;
	if (absolute)
		return -ERESTARTNOHAND;
	thread_current()->restart_deadline = deadline;
	return -ERESTART_RESTARTBLOCK;
}

/* ---- moving sleepers ------------------------------------------------------------------ */

static void move(struct sleeper *s, const struct vm_key *to)
{
	list_remove(&s->waiter.link);
	drop_object(s);
	s->key = *to;
	hold_object(s);
	list_push_back(&bucket(to)->waiters, &s->waiter.link);
}

/* Wakes nwake and moves up to nmove others; expect NULL: whatever the word is. */
static long requeue(const struct syscall_args *a, bool shared, const uint32_t *expect)
{
	int nwake = (int)a->arg[2], nmove = (int)a->arg[3], done = 0;
	struct vm_key from, to;
	struct sleeper *s, *tmp;
	uint32_t word;
	int err;

	if (nwake < 0 || nmove < 0)
		return -EINVAL;
	err = get_key(a->arg[0], shared, &from);
	if (!err)
		err = get_key(a->arg[4], shared, &to);
	if (err)
		return err;
	if (expect && arch_copy_in(&word, a->arg[0], sizeof(word)))
		return -EFAULT;
	if (expect && word != *expect)
		return -EAGAIN;
	list_for_each_safe (s, tmp, &bucket(&from)->waiters, waiter.link) {
		if (!same_key(&s->key, &from))
			continue;
		if (done >= nwake && done - nwake >= nmove)
			break;
		if (done++ < nwake)
			waiter_wake(&s->waiter);
		else if (!same_key(&from, &to))
			move(s, &to);
	}
	return done;
}

long sys_futex(const struct syscall_args *a)
{
	int op = (int)a->arg[1], cmd = op & ~(FUTEX_PRIVATE_FLAG | FUTEX_CLOCK_REALTIME);
	bool shared = !(op & FUTEX_PRIVATE_FLAG);
	bool realtime = op & FUTEX_CLOCK_REALTIME;
	uint32_t expect = (uint32_t)a->arg[5];

	if (realtime && cmd != FUTEX_WAIT_BITSET)
		return -ENOSYS;
	switch (cmd) {
	case FUTEX_WAIT:
		return futex_wait(a, shared, CLOCK_MONOTONIC, false, FUTEX_BITSET_MATCH_ANY);
	case FUTEX_WAIT_BITSET:
		return futex_wait(a, shared, realtime ? CLOCK_REALTIME : CLOCK_MONOTONIC, true,
		                  expect);
	case FUTEX_WAKE:
		return futex_wake(a->arg[0], shared, (int)a->arg[2], FUTEX_BITSET_MATCH_ANY);
	case FUTEX_WAKE_BITSET:
		return futex_wake(a->arg[0], shared, (int)a->arg[2], expect);
	case FUTEX_REQUEUE:
		return requeue(a, shared, NULL);
	case FUTEX_CMP_REQUEUE:
		return requeue(a, shared, &expect);
	default:
		return -ENOSYS;
	}
}

/* ---- robust lists -------------------------------------------------------------------------- */

/* A thread that dies marks the locks that it holds and wakes a waiter each.  The list is user
 * memory: nothing in it is trusted, and it is walked a bounded number of steps. */

#define ROBUST_LIST_LIMIT 2048

/* One lock.  False: its memory is not there, the walk ends.  pending: the thread may have
 * died inside unlock, after the word was cleared and before it woke anybody. */
static bool mark_dead(struct thread *t, uintptr_t addr, bool pending)
{
	uint32_t word, seen;

	if ((addr & 3) || arch_copy_in(&word, addr, sizeof word))
		return false;
	while ((word & FUTEX_TID_MASK) == (uint32_t)t->tid) {
		if (arch_user_cmpxchg(addr, word, (word & FUTEX_WAITERS) | FUTEX_OWNER_DIED, &seen))
			return false;
		if (seen == word) {
			if (word & FUTEX_WAITERS)
				futex_wake_address(t->vm, addr, 1);
			return true;
		}
		word = seen;
	}
	if (pending && !(word & FUTEX_TID_MASK))
		futex_wake_address(t->vm, addr, 1);
	return true;
}

static void walk(struct thread *t, uintptr_t head)
{
	struct robust_list_head list;
	uintptr_t entry, next, pending;

	if (arch_copy_in(&list, head, sizeof list))
		return;
	pending = (uintptr_t)list.list_op_pending;
	entry = (uintptr_t)list.list.next;
	for (unsigned n = 0; entry != head && n < ROBUST_LIST_LIMIT; n++) {
		/* The next link first: whoever gets the lock may reuse the entry. */
		bool more = !arch_copy_in(&next, entry, sizeof next);

		if (entry != pending && !mark_dead(t, entry + (uintptr_t)list.futex_offset, false))
			return;
		if (!more)
			return;
		entry = next;
	}
	if (pending)
		mark_dead(t, pending + (uintptr_t)list.futex_offset, true);
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
	if (a->arg[1] != sizeof(struct robust_list_head))
		return -EINVAL;
	thread_current()->robust_list = a->arg[0];
	return 0;
}
