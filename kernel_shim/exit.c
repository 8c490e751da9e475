/* SPDX-License-Identifier: BSD-2-Clause */
/* How threads and processes end. */
#include <abi/errno.h>
#include <abi/signal.h>

#include "arch.h"
#include "kmem.h"
#include "proc_internal.h"
#include "syscall.h"
#include "tree.h"
#include "vm.h"

/* ---- telling the parent ----------------------------------------------------------------- */

siginfo_t siginfo_of_child(int pid, unsigned uid, int status)
{
	siginfo_t info = {.si_signo = SIGCHLD, .si_code = CLD_EXITED};

	info.si_pid = pid;
	info.si_uid = uid;
	info.si_status = status >> 8;
	if (status == STATUS_CONTINUED) {
		info.si_code = CLD_CONTINUED;
		info.si_status = SIGCONT;
	} else if ((status & 0xff) == 0x7f) {
		info.si_code = CLD_STOPPED;
	} else if (status & 0x7f) {
		info.si_code = CLD_KILLED;
		info.si_status = status & 0x7f;
	}
	return info;
}

static void wake_waiting(struct process *p)
{
	wait_queue_wake(&p->event, WAKE_ALL);
}

/* status: as wait4 gives it; sig 0: only a wait4 that sleeps is told. */
static void tell_parent(struct process *p, int sig, int status)
{
	siginfo_t info = siginfo_of_child(p->pid, p->cred.uid, status);

	info.si_utime = (long)(process_time(p) / (NS_PER_SEC / 100));
	if (sig)
		signal_send(p->parent, NULL, sig, &info);
	wake_waiting(p->parent);
}

/* What the parent does about SIGCHLD.  One that has children has threads. */
static const struct abi_sigaction *child_action(const struct process *p)
{
	return signal_action(list_first(&p->parent->threads, struct thread, process_link), SIGCHLD);
}

/* ---- the end of a process --------------------------------------------------------------- */

static void reparent_children(struct process *p)
{
	struct process *reaper = process_find(1);
	struct process *c, *tmp;

	list_for_each_safe (c, tmp, &p->children, sibling) {
		list_remove(&c->sibling);
		list_push_back(&reaper->children, &c->sibling);
		c->parent = reaper;
		c->exit_signal = SIGCHLD;
	}
	wake_waiting(reaper);
}

void process_vfork_done(struct process *p)
{
	p->vfork_pending = false;
	wake_waiting(p);
}

/* The last thread is gone. */
static void become_zombie(struct process *p)
{
	const struct abi_sigaction *act = child_action(p);
	bool forget = p->exit_signal == SIGCHLD &&
	              (act->handler == HANDLER_IGNORE || (act->flags & SA_NOCLDWAIT));

	timer_cancel(&p->itimer);
	sigpending_flush(&p->pending, ~0ull);
	reparent_children(p);
	process_vfork_done(p);
	p->state = PROCESS_ZOMBIE;
	tell_parent(p, p->exit_signal, p->exit_status);
	if (forget)
		process_unlink(p);
}

void thread_release_words(struct thread *t)
{
	const int zero = 0;

	if (!t->vm)
		return;
	futex_thread_exit(t);
	if (t->clear_child_tid && !arch_copy_out(t->clear_child_tid, &zero, sizeof zero))
		futex_wake_address(t->vm, t->clear_child_tid, 1);
	t->clear_child_tid = 0;
}

void thread_exit(int code)
{
	struct thread *t = thread_current();
	struct process *p = t->process;
	bool last = p->nthreads == 1;

	if (last && !p->exiting) {
		p->exiting = true;
		p->exit_status = (code & 0xff) << 8;
	}
	thread_release_words(t);
	signal_thread_exit(t);
	thread_drop(t);
	p->dead_thread_time += sched_thread_time(t);
	thread_unlink(t);
	t->process = NULL;
	if (last)
		become_zombie(p);
	else
		wake_waiting(p);
	sched_exit();
}

/* ---- ending all threads ------------------------------------------------------------------ */

static void interrupt_threads(struct process *p)
{
	struct thread *t;

	list_for_each (t, &p->threads, process_link)
		if (t != thread_current())
			thread_interrupt(t);
}

void process_kill(struct process *p, int status)
{
	if (p->exiting)
		return;
	p->exiting = true;
	p->exit_status = status;
	interrupt_threads(p);
}

void process_exit(int status)
{
	process_kill(process_current(), status);
	thread_exit(0);
}

static size_t resident(const struct process *p)
{
	return process_space(p)->resident;
}

/* The youngest of those that have about as much memory as the largest: of a program that
 * forks without end, a child.  NULL: somebody is dying already, or nobody has any. */
static struct process *find_victim(void)
{
	struct process *p, *victim = NULL;
	size_t most = 0;

	list_for_each (p, &process_list, all_link) {
		if (p->exiting && !list_empty(&p->threads))
			return NULL;
		if (resident(p) > most)
			most = resident(p);
	}
	list_for_each (p, &process_list, all_link)
		if (most && resident(p) >= most - most / 4)
			victim = p;
	return victim;
}

void process_out_of_memory(void)
{
	struct process *victim = find_victim();

	if (victim)
		process_kill(victim, SIGKILL);
	if (!thread_must_die(thread_current()))
		sched_yield();
}

int process_be_alone(void)
{
	struct thread *t = thread_current();
	struct process *p = t->process;

	if (p->exiting || p->exec_thread)
		return -EAGAIN;
	p->exec_thread = t;
	interrupt_threads(p);
	while (p->nthreads > 1 && !p->exiting)
		wait_queue_sleep(&p->event, NO_DEADLINE, false);
	p->exec_thread = NULL;
	if (p->exiting)
		return -EINTR;
	if (t->tid != p->pid)
		thread_take_pid(t);
	return 0;
}

/* ---- stopping ------------------------------------------------------------------------------ */

static void tell_parent_of_stop(struct process *p)
{
	tell_parent(p, child_action(p)->flags & SA_NOCLDSTOP ? 0 : SIGCHLD, p->news);
}

void process_stop(struct process *p, int sig)
{
	if (p->stopped || p->exiting)
		return;
	p->stopped = true;
	p->news = sig << 8 | 0x7f;
	interrupt_threads(p);
	tell_parent_of_stop(p);
}

void process_continue(struct process *p)
{
	if (!p->stopped)
		return;
	p->stopped = false;
	p->news = STATUS_CONTINUED;
	wake_waiting(p);
	tell_parent_of_stop(p);
}

void process_wait_resumed(void)
{
	struct process *p = process_current();

	while (p->stopped && !thread_must_die(thread_current()))
		wait_queue_sleep(&p->event, NO_DEADLINE, false);
}

/* ---- system calls -------------------------------------------------------------------------- */

long sys_exit(const struct syscall_args *a)
{
	thread_exit((int)a->arg[0]);
}

long sys_exit_group(const struct syscall_args *a)
{
	process_exit(((int)a->arg[0] & 0xff) << 8);
}
