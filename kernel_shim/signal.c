/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Sending signals: actions, pending queues, and which thread is told.  A standard signal
 * that is pending already is not queued again; real-time ones queue up to
 * RLIMIT_SIGPENDING.  Delivery is sigdeliver.c.
 */
#include "sigqueue.h"
#include "kmem.h"

#include <abi/errno.h>
#include <abi/resource.h>

_Static_assert(sizeof(siginfo_t) == 128, "siginfo is 128 bytes in the ABI");

/* Faults come before everything else. */
#define SIGNALS_SYNCHRONOUS                                                        \
	(SIG_BIT(SIGSEGV) | SIG_BIT(SIGBUS) | SIG_BIT(SIGILL) | SIG_BIT(SIGTRAP) | \
	 SIG_BIT(SIGFPE) | SIG_BIT(SIGSYS))

/* ---- actions --------------------------------------------------------------------- */

struct sighand *sighand_create(void)
{
	struct sighand *sh = kzalloc(sizeof(*sh));

	if (sh)
		sh->refs = 1;
	return sh;
}

struct sighand *sighand_copy(struct sighand *sh)
{
	struct sighand *copy = sighand_create();

	if (copy)
		memcpy(copy->action, sh->action, sizeof(copy->action));
	return copy;
}

void sighand_get(struct sighand *sh)
{
	sh->refs++;
}

void sighand_put(struct sighand *sh)
{
	if (--sh->refs == 0)
		kfree(sh);
}

void signal_exec(struct thread *t)
{
	for (int sig = 1; sig <= ABI_NSIG; sig++) {
		struct abi_sigaction *act = signal_action(t, sig);
		void *handler = act->handler == HANDLER_IGNORE ? HANDLER_IGNORE : HANDLER_DEFAULT;

		*act = (struct abi_sigaction){.handler = handler};
	}
	t->altstack = (stack_t){.ss_flags = SS_DISABLE};
	t->restart_deadline = 0;
}

/* ---- queues ---------------------------------------------------------------------- */

void sigpending_init(struct sigpending *p)
{
	p->set = 0;
	list_init(&p->queue);
}

/* Out of its queue; its info goes to *info unless that is NULL. */
static void record_release(struct sigqueue *q, siginfo_t *info)
{
	list_remove(&q->link);
	if (q->counted)
		q->counted->nsigqueue--;
	if (info)
		*info = q->info;
	kfree(q);
}

void sigpending_clear(struct sigpending *p)
{
	while (!list_empty(&p->queue))
		record_release(list_first(&p->queue, struct sigqueue, link), NULL);
	p->set = 0;
}

static void pending_flush(struct sigpending *p, uint64_t set)
{
	struct sigqueue *q, *tmp;

	if (!(p->set & set))
		return;
	list_for_each_safe (q, tmp, &p->queue, link) {
		if (set & SIG_BIT(q->info.si_signo))
			record_release(q, NULL);
	}
	p->set &= ~set;
}

void signal_flush(struct process *p, uint64_t set)
{
	struct thread *t;

	pending_flush(&p->shared_pending, set);
	list_for_each (t, &p->threads, process_link)
		pending_flush(&t->pending, set);
}

static struct sigqueue *record_find(struct sigpending *p, int sig)
{
	struct sigqueue *q;

	list_for_each (q, &p->queue, link) {
		if (q->info.si_signo == sig)
			return q;
	}
	return NULL;
}

static int pending_take(struct sigpending *p, uint64_t allowed, siginfo_t *info)
{
	uint64_t set = p->set & allowed;
	struct sigqueue *q;
	int sig;

	if (!set)
		return 0;
	if (set & SIGNALS_SYNCHRONOUS)
		set &= SIGNALS_SYNCHRONOUS;
	sig = __builtin_ctzll(set) + 1;
	q = record_find(p, sig);
	if (q) {
		record_release(q, info);
	} else { /* there was no memory for a record */
		*info = (siginfo_t){.si_signo = sig, .si_code = SI_USER};
	}
	if (!record_find(p, sig))
		p->set &= ~SIG_BIT(sig);
	return sig;
}

int signal_dequeue(struct thread *t, uint64_t allowed, siginfo_t *info)
{
	int sig = pending_take(&t->pending, allowed, info);

	return sig ? sig : pending_take(&t->process->shared_pending, allowed, info);
}

/* Adds a record of its own for the signal.  A real-time signal that carries something
 * must not lose it: -EAGAIN.  Others then have their bit only. */
static int pending_add(struct process *p, struct sigpending *to, int sig, const siginfo_t *info)
{
	struct sigqueue *q = NULL;

	if (p->nsigqueue < process_limit(p, RLIMIT_SIGPENDING) || sig < SIGRTMIN)
		q = kmalloc(sizeof(*q));
	if (!q && sig >= SIGRTMIN && info && info->si_code != SI_USER)
		return -EAGAIN;
	if (q) {
		*q = (struct sigqueue){.counted = p};
		q->info = info ? *info : (siginfo_t){.si_code = SI_KERNEL};
		q->info.si_signo = sig;
		p->nsigqueue++;
		list_push_back(&to->queue, &q->link);
	}
	to->set |= SIG_BIT(sig);
	return 0;
}

/* ---- sending ----------------------------------------------------------------------- */

static bool is_ignored(const struct thread *t, int sig)
{
	void *handler = signal_action(t, sig)->handler;

	if ((t->sigmask | t->sigwait_set) & SIG_BIT(sig))
		return false;
	return handler == HANDLER_IGNORE ||
	       (handler == HANDLER_DEFAULT && (SIGNALS_QUIET & SIG_BIT(sig)));
}

static bool wants(const struct thread *t, uint64_t set)
{
	return t->state != THREAD_DEAD && (set & (~t->sigmask | t->sigwait_set));
}

/* One that waits for it in rt_sigtimedwait has it blocked. */
static void tell_thread(struct thread *t, uint64_t set)
{
	if (t->sigwait_set & set)
		thread_wake(t);
	else
		thread_interrupt(t);
}

/* Some thread that has one of the signals unblocked, or waits for it, is told. */
static void tell_a_thread(struct process *p, uint64_t set)
{
	struct thread *t;

	list_for_each (t, &p->threads, process_link) {
		if (wants(t, set)) {
			tell_thread(t, set);
			return;
		}
	}
}

/* Whether a signal is to be queued at all; SIGKILL and SIGCONT have done their work. */
static bool prepare(struct process *p, struct thread *t, int sig)
{
	if (p->state != PROCESS_ALIVE || p->exiting || list_empty(&p->threads))
		return false;
	if (!t)
		t = list_first(&p->threads, struct thread, process_link);
	if (!t->vm)
		return false; /* a kernel thread */
	if (sig == SIGKILL) {
		process_kill(p, SIGKILL);
		return false;
	}
	if (sig == SIGCONT) {
		signal_flush(p, SIGNALS_STOP);
		process_continue(p);
	} else if (SIGNALS_STOP & SIG_BIT(sig)) {
		signal_flush(p, SIG_BIT(SIGCONT));
	}
	return !is_ignored(t, sig);
}

static void tell(struct process *p, struct thread *t, int sig)
{
	if (!t)
		tell_a_thread(p, SIG_BIT(sig));
	else if (wants(t, SIG_BIT(sig)))
		tell_thread(t, SIG_BIT(sig));
}

static int send(struct process *p, struct thread *t, int sig, const siginfo_t *info)
{
	struct sigpending *to = t ? &t->pending : &p->shared_pending;
	int err;

	if (!prepare(p, t, sig))
		return 0;
	if (sig < SIGRTMIN && (to->set & SIG_BIT(sig)))
		return 0;
	err = pending_add(p, to, sig, info);
	if (!err)
		tell(p, t, sig);
	return err;
}

int signal_send_process(struct process *p, int sig, const siginfo_t *info)
{
	return send(p, NULL, sig, info);
}

int signal_send_thread(struct thread *t, int sig, const siginfo_t *info)
{
	return send(t->process, t, sig, info);
}

void signal_force(struct thread *t, int sig, int code, uintptr_t addr)
{
	struct abi_sigaction *act = signal_action(t, sig);
	siginfo_t info = {.si_signo = sig, .si_code = code};

	info.si_addr = (void *)addr;
	if ((t->sigmask & SIG_BIT(sig)) || act->handler == HANDLER_IGNORE) {
		act->handler = HANDLER_DEFAULT;
		t->sigmask &= ~SIG_BIT(sig);
	}
	if (!(t->pending.set & SIG_BIT(sig)))
		pending_add(t->process, &t->pending, sig, &info);
	thread_interrupt(t);
}

int signal_send_group(int pgid, int sig, const siginfo_t *info)
{
	struct process *p, *tmp;
	int err = -ESRCH;

	list_for_each_safe (p, tmp, &process_list, all_link) {
		if (p->pgid == pgid) {
			signal_send_process(p, sig, info);
			err = 0;
		}
	}
	return err;
}

/* ---- masks and questions ------------------------------------------------------------ */

bool signal_is_pending(const struct thread *t)
{
	return ((t->pending.set | t->process->shared_pending.set) & ~t->sigmask) != 0;
}

bool signal_ignores_children(const struct process *p)
{
	const struct abi_sigaction *act;
	const struct thread *t;

	if (list_empty(&p->threads))
		return false;
	t = list_first(&p->threads, struct thread, process_link);
	if (!t->sighand)
		return false; /* a kernel thread */
	act = signal_action(t, SIGCHLD);
	return act->handler == HANDLER_IGNORE || (act->flags & SA_NOCLDWAIT);
}

void signal_set_mask(struct thread *t, uint64_t mask)
{
	uint64_t newly = mask & ~t->sigmask & t->process->shared_pending.set;

	t->sigmask = mask & ~SIG_UNBLOCKABLE;
	if (newly) /* this thread may have been the one that was told */
		tell_a_thread(t->process, newly);
	if (signal_is_pending(t))
		thread_interrupt(t);
}

void signal_thread_exit(struct thread *t)
{
	uint64_t set = t->process->shared_pending.set & ~t->sigmask;

	t->sigmask = ~0ull;
	if (set)
		tell_a_thread(t->process, set);
}

void signal_set_mask_temporarily(struct thread *t, uint64_t mask)
{
	t->saved_mask = t->sigmask;
	t->restore_mask = true;
	signal_set_mask(t, mask);
}
