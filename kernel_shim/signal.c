/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Sending signals: actions, pending queues, and which thread is told.  A standard signal
 * that is pending already is not queued again; real-time ones queue up to
 * RLIMIT_SIGPENDING.  Delivery is sigdeliver.c.
 */
#include <abi/errno.h>
#include <abi/resource.h>

#include "kmem.h"
#include "proc.h"

_Static_assert(sizeof(siginfo_t) == 128, "siginfo is 128 bytes in the ABI");

/* Faults come before everything else. */
#define SYNCHRONOUS                                                                \
	(SIG_BIT(SIGSEGV) | SIG_BIT(SIGBUS) | SIG_BIT(SIGILL) | SIG_BIT(SIGTRAP) | \
	 SIG_BIT(SIGFPE) | SIG_BIT(SIGSYS))
/* Default action: nothing. */
#define QUIET (SIG_BIT(SIGCHLD) | SIG_BIT(SIGCONT) | SIG_BIT(SIGWINCH) | SIG_BIT(SIGURG))

struct sigqueue {
	struct list link; /* in sigpending.queue */
	siginfo_t info;
};

/* ---- actions --------------------------------------------------------------------- */

struct sighand *sighand_create(const struct sighand *from)
{
	struct sighand *sh = kzalloc(sizeof *sh);

	if (sh && from)
		*sh = *from;
	if (sh)
		sh->refs = 1;
	return sh;
}

void sighand_put(struct sighand *sh)
{
	if (--sh->refs == 0)
		kfree(sh);
}

struct abi_sigaction *signal_action(const struct thread *t, int sig)
{
	return &t->sighand->action[sig - 1];
}

bool signal_is_ignored(const struct abi_sigaction *act, int sig)
{
	return act->handler == HANDLER_IGNORE ||
	       (act->handler == HANDLER_DEFAULT && (QUIET & SIG_BIT(sig)));
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
	list_init(&p->queue);
}

static void record_free(struct sigpending *p, struct sigqueue *q)
{
	list_remove(&q->link);
	p->count--;
	kfree(q);
}

void sigpending_flush(struct sigpending *p, uint64_t set)
{
	struct sigqueue *q, *tmp;

	if (!(p->set & set))
		return;
	list_for_each_safe (q, tmp, &p->queue, link)
		if (set & SIG_BIT(q->info.si_signo))
			record_free(p, q);
	p->set &= ~set;
}

void signal_flush(struct process *p, uint64_t set)
{
	struct thread *t;

	sigpending_flush(&p->pending, set);
	list_for_each (t, &p->threads, process_link)
		sigpending_flush(&t->pending, set);
}

static struct sigqueue *record_find(struct sigpending *p, int sig)
{
	struct sigqueue *q;

	list_for_each (q, &p->queue, link)
		if (q->info.si_signo == sig)
			return q;
	return NULL;
}

static int take(struct sigpending *p, uint64_t allowed, siginfo_t *info)
{
	uint64_t set = p->set & allowed;
	struct sigqueue *q;
	int sig;

	if (!set)
		return 0;
	if (set & SYNCHRONOUS)
		set &= SYNCHRONOUS;
	sig = __builtin_ctzll(set) + 1;
	q = record_find(p, sig);
	*info = q ? q->info : (siginfo_t){.si_signo = sig, .si_code = SI_USER};
	if (q)
		record_free(p, q);
	if (!record_find(p, sig))
		p->set &= ~SIG_BIT(sig);
	return sig;
}

int signal_dequeue(struct thread *t, uint64_t allowed, siginfo_t *info)
{
	int sig = take(&t->pending, allowed, info);

	return sig ? sig : take(&t->process->pending, allowed, info);
}

/* A real-time signal that carries something must not lose it: -EAGAIN.  Others then have
 * their bit only. */
static int add(struct sigpending *to, unsigned long limit, int sig, const siginfo_t *info)
{
	struct sigqueue *q = NULL;

	if (sig < SIGRTMIN || to->count < limit)
		q = kmalloc(sizeof *q);
	if (!q && sig >= SIGRTMIN && info && info->si_code != SI_USER)
		return -EAGAIN;
	if (q) {
		q->info = info ? *info : (siginfo_t){.si_code = SI_KERNEL};
		q->info.si_signo = sig;
		list_push_back(&to->queue, &q->link);
		to->count++;
	}
	to->set |= SIG_BIT(sig);
	return 0;
}

/* ---- sending ----------------------------------------------------------------------- */

/* False: it has all of them blocked, and waits for none. */
static bool tell(struct thread *t, uint64_t set)
{
	if (!(set & (~t->sigmask | t->sigwait_set)))
		return false;
	thread_interrupt(t);
	return true;
}

/* Some thread that has one of the signals unblocked, or waits for it. */
static void tell_one(struct process *p, uint64_t set)
{
	struct thread *t;

	list_for_each (t, &p->threads, process_link)
		if (tell(t, set))
			return;
}

/* What a signal does to the process at once, handled or not.  True: nothing is left to do. */
static bool act_at_once(struct process *p, int sig)
{
	if (sig == SIGKILL)
		process_kill(p, SIGKILL);
	if (sig == SIGCONT) {
		signal_flush(p, SIG_STOPS);
		process_continue(p);
	} else if (SIG_STOPS & SIG_BIT(sig)) {
		signal_flush(p, SIG_BIT(SIGCONT));
	}
	return sig == SIGKILL;
}

int signal_send(struct process *p, struct thread *t, int sig, const siginfo_t *info)
{
	struct sigpending *to = t ? &t->pending : &p->pending;
	const struct thread *one = t;
	int err;

	if (p->exiting || list_empty(&p->threads))
		return 0;
	if (!one)
		one = list_first(&p->threads, struct thread, process_link);
	if (!one->vm || act_at_once(p, sig)) /* none goes to a kernel thread */
		return 0;
	if (!((one->sigmask | one->sigwait_set) & SIG_BIT(sig)) &&
	    signal_is_ignored(signal_action(one, sig), sig))
		return 0;
	if (sig < SIGRTMIN && (to->set & SIG_BIT(sig)))
		return 0;
	err = add(to, process_limit(p, RLIMIT_SIGPENDING), sig, info);
	if (err)
		return err;
	if (t)
		tell(t, SIG_BIT(sig));
	else
		tell_one(p, SIG_BIT(sig));
	return 0;
}

int signal_send_group(const struct process *from, int pgid, int sig, const siginfo_t *info)
{
	struct process *p, *tmp;
	int err = -ESRCH;

	list_for_each_safe (p, tmp, &process_list, all_link) {
		if (pgid ? p->pgid != pgid : p->pid == 1 || p == from)
			continue;
		if (from && !process_may_signal(from, p, sig)) {
			err = err ? -EPERM : 0;
			continue;
		}
		if (sig)
			signal_send(p, NULL, sig, info);
		err = 0;
	}
	return err;
}

siginfo_t siginfo_from_caller(int sig, int code)
{
	const struct process *p = process_current();
	siginfo_t info = {.si_signo = sig, .si_code = code};

	info.si_pid = p->pid;
	info.si_uid = p->cred.uid;
	return info;
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
		add(&t->pending, 0, sig, &info);
}

/* ---- masks ------------------------------------------------------------------------- */

bool signal_is_pending(const struct thread *t)
{
	return (t->pending.set | t->process->pending.set) & (~t->sigmask | t->sigwait_set);
}

void signal_set_mask(struct thread *t, uint64_t mask)
{
	uint64_t newly = mask & ~t->sigmask & t->process->pending.set;

	t->sigmask = mask & ~SIG_UNBLOCKABLE;
	if (newly) /* this thread may have been the one that was told */
		tell_one(t->process, newly);
}

void signal_thread_exit(struct thread *t)
{
	uint64_t set = t->process->pending.set & ~t->sigmask;

	t->sigmask = ~0ull;
	tell_one(t->process, set);
}

void signal_set_mask_temporarily(struct thread *t, uint64_t mask)
{
	t->saved_mask = t->sigmask;
	t->restore_mask = true;
	signal_set_mask(t, mask);
}
