/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Robust mutexes.  A thread lists those that it holds where the kernel finds
 * them (struct thread's robust head), and names the one that it is about to take or
 * give up in list_op_pending; at its death the kernel puts DIED into their words
 * and wakes one sleeper each.  A thread that ends by itself does that here.
 *
 * The list is registered with the first robust mutex that a thread takes.
 * Where the kernel has none of this (-ENOSYS), a sleeper looks
 * every POLL_NS whether the owner's id is still in use.  Limits of that: a process that is dead
 * but not yet waited for counts as alive, and so does an id that was given away anew.
 */
#include <abi/errno.h>
#include <robust_self.h>

#include "mutex.h"

#define POLL_NS 20000000

static struct robust_list *node_of(pthread_mutex_t *m)
{
	return (struct robust_list *)(void *)&m->__next;
}

static pthread_mutex_t *mutex_at(struct robust_list *node)
{
	return (pthread_mutex_t *)(void *)((char *)node - offsetof(pthread_mutex_t, __next));
}

static bool must_poll(void)
{
	return !__atomic_load_n(&thread_keeps_robust_lists, __ATOMIC_RELAXED);
}

/* The kernel that ends this thread sees its stores in the order of the program. */
static void order(void)
{
	__atomic_signal_fence(__ATOMIC_SEQ_CST);
}

static struct robust_list_head *my_list(void)
{
	int tid;

	return loam_thread_robust(&tid);
}

static void link_mutex(struct robust_list_head *head, pthread_mutex_t *m)
{
	struct robust_list *first = head->list.next;

	m->__next = first;
	m->__prev = &head->list;
	order();
	head->list.next = node_of(m);
	if (first != &head->list)
		mutex_at(first)->__prev = node_of(m);
}

static void unlink_mutex(struct robust_list_head *head, pthread_mutex_t *m)
{
	struct robust_list *next = m->__next, *prev = m->__prev;

	prev->next = next;
	if (next != &head->list)
		mutex_at(next)->__prev = prev;
	order();
}

/* Frees the mutex of an owner that is no more, where nobody else does it. */
static bool bury_owner(pthread_mutex_t *m, unsigned word)
{
	unsigned owner = word & OWNER;

	if (!must_poll() || owner == 0 || owner == NO_OWNER_EVER)
		return false;
	if (port_kill((int)owner, 0) != -ESRCH)
		return false;
	return mutex_swap(m, word, DIED | (word & WAITERS));
}

/* The mutex is not free. */
static int attempt_held(pthread_mutex_t *m, unsigned word)
{
	if ((word & OWNER) == NO_OWNER_EVER)
		return ENOTRECOVERABLE;
	return (word & OWNER) == mutex_me(m) ? mutex_attempt_own(m) : EBUSY;
}

static int attempt_listed(struct robust_list_head *head, pthread_mutex_t *m, unsigned bits)
{
	unsigned word = mutex_word(m);

	if ((word & OWNER) && bury_owner(m, word))
		word = mutex_word(m);
	if (word & OWNER)
		return attempt_held(m, word);
	if (!mutex_swap(m, word, word | mutex_me(m) | bits))
		return EBUSY;
	link_mutex(head, m);
	if (!(word & DIED))
		return 0;
	m->__depth = 0;
	return EOWNERDEAD;
}

int robust_attempt(pthread_mutex_t *m, unsigned bits)
{
	struct robust_list_head *head = my_list();
	int e;

	head->list_op_pending = node_of(m);
	order();
	e = attempt_listed(head, m, bits);
	order();
	head->list_op_pending = NULL;
	return e;
}

int robust_unlock(pthread_mutex_t *m)
{
	struct robust_list_head *head = my_list();
	unsigned word = mutex_word(m);
	bool lost = word & DIED;

	if ((word & OWNER) != mutex_me(m))
		return EPERM;
	if (m->__depth) {
		m->__depth--;
		return 0;
	}
	head->list_op_pending = node_of(m);
	order();
	unlink_mutex(head, m);
	word = (unsigned)__atomic_exchange_n(&m->__word, lost ? (int)NO_OWNER_EVER : 0,
	                                     __ATOMIC_SEQ_CST);
	if (word & WAITERS)
		word_wake(&m->__word, lost ? WAKE_ALL : 1, 1);
	/* Killed before the wake, it is the kernel that wakes: only for what is pending. */
	order();
	head->list_op_pending = NULL;
	return 0;
}

/* Sleeps until POLL_NS from now, or abs if that is sooner. */
static int sleep_briefly(pthread_mutex_t *m, unsigned word, int clock, const struct timespec *abs)
{
	struct timespec soon;
	int e;

	port_clock_gettime(clock, &soon);
	soon.tv_nsec += POLL_NS;
	if (soon.tv_nsec > 999999999) {
		soon.tv_sec++;
		soon.tv_nsec -= 1000000000;
	}
	if (abs && (abs->tv_sec < soon.tv_sec ||
	            (abs->tv_sec == soon.tv_sec && abs->tv_nsec <= soon.tv_nsec)))
		return word_sleep(&m->__word, (int)word, clock, abs, 1);
	e = word_sleep(&m->__word, (int)word, clock, &soon, 1);
	return e == ETIMEDOUT ? 0 : e;
}

int robust_sleep(pthread_mutex_t *m, unsigned word, int clock, const struct timespec *abs)
{
	struct robust_list_head *head = my_list();
	int e;

	if ((word & OWNER) == NO_OWNER_EVER || bury_owner(m, word))
		return 0;
	head->list_op_pending = node_of(m);
	order();
	if (must_poll())
		e = sleep_briefly(m, word, clock, abs);
	else
		e = word_sleep(&m->__word, (int)word, clock, abs, 1);
	if (e == ETIMEDOUT)
		head->list_op_pending = NULL;
	return e;
}

void robust_release_all(struct thread *block)
{
	struct robust_list_head *head = &block->robust;

	while (head->list.next && head->list.next != &head->list) {
		pthread_mutex_t *m = mutex_at(head->list.next);
		unsigned word;

		head->list_op_pending = head->list.next;
		order();
		unlink_mutex(head, m);
		word = (unsigned)__atomic_exchange_n(&m->__word, (int)DIED, __ATOMIC_SEQ_CST);
		if (word & WAITERS)
			word_wake(&m->__word, 1, 1);
		order();
		head->list_op_pending = NULL;
	}
}

void robust_unregister(struct thread *block)
{
	if (block->robust_tid)
		port_set_robust_list(NULL);
}

void robust_forget(struct thread *block)
{
	block->robust = (struct robust_list_head){0};
	block->robust_tid = 0;
}

WEAK int pthread_mutex_consistent(pthread_mutex_t *m)
{
	unsigned word = mutex_word(m);

	if (!mutex_is_robust(m) || !(word & DIED) || (word & OWNER) != mutex_me(m))
		return EINVAL;
	__atomic_fetch_and(&m->__word, (int)~DIED, __ATOMIC_SEQ_CST);
	return 0;
}
