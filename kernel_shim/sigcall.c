/* SPDX-License-Identifier: BSD-2-Clause */
/* The system calls about signals. */
#include "sigqueue.h"
#include "clock.h"
#include "syscall.h"

#include <abi/errno.h>
#include <abi/sigcontext.h>

#define SIGSET_SIZE 8

/* What Linux asks of an alternate stack; it grew with aarch64's frame. */
#define MINSIGSTKSZ (sizeof(ucontext_t) > 4096 ? 5120ul : 2048ul)

static bool valid(uint64_t sig)
{
	return sig <= ABI_NSIG;
}

static int copy_in_set(uintptr_t from, uint64_t size, uint64_t *set)
{
	return size != SIGSET_SIZE ? -EINVAL : arch_copy_in(set, from, sizeof(*set));
}

long sys_rt_sigaction(const struct syscall_args *a)
{
	struct thread *t = thread_current();
	int sig = (int)a->arg[0];
	struct abi_sigaction new, old;

	if (a->arg[3] != SIGSET_SIZE || sig < 1 || sig > ABI_NSIG)
		return -EINVAL;
	if (a->arg[1] && (SIG_BIT(sig) & SIG_UNBLOCKABLE))
		return -EINVAL;
	if (a->arg[1] && arch_copy_in(&new, a->arg[1], sizeof(new)))
		return -EFAULT;
	old = *signal_action(t, sig);
	if (a->arg[1]) {
		new.mask &= ~SIG_UNBLOCKABLE;
		*signal_action(t, sig) = new;
		if (new.handler == HANDLER_IGNORE ||
		    (new.handler == HANDLER_DEFAULT && (SIGNALS_QUIET & SIG_BIT(sig))))
			signal_flush(t->process, SIG_BIT(sig));
	}
	return a->arg[2] ? arch_copy_out(a->arg[2], &old, sizeof(old)) : 0;
}

long sys_rt_sigprocmask(const struct syscall_args *a)
{
	struct thread *t = thread_current();
	uint64_t set, old = t->sigmask;

	if (a->arg[3] != SIGSET_SIZE)
		return -EINVAL;
	if (a->arg[1]) {
		if (arch_copy_in(&set, a->arg[1], sizeof(set)))
			return -EFAULT;
		switch ((int)a->arg[0]) {
		case SIG_BLOCK:
			set |= old;
			break;
		case SIG_UNBLOCK:
			set = old & ~set;
			break;
		case SIG_SETMASK:
			break;
		default:
			return -EINVAL;
		}
		signal_set_mask(t, set);
	}
	return a->arg[2] ? arch_copy_out(a->arg[2], &old, sizeof(old)) : 0;
}

long sys_rt_sigpending(const struct syscall_args *a)
{
	struct thread *t = thread_current();
	uint64_t set = (t->pending.set | t->process->shared_pending.set) & t->sigmask;

	if (a->arg[1] > SIGSET_SIZE)
		return -EINVAL;
	return arch_copy_out(a->arg[0], &set, a->arg[1]);
}

/* Until a signal is to be delivered. */
static long sleep_for_signal(void)
{
	struct thread *t = thread_current();

	while (!signal_is_pending(t) && !thread_must_die(t))
		thread_sleep(NO_DEADLINE, true);
	return -ERESTARTNOHAND;
}

long sys_pause(void)
{
	return sleep_for_signal();
}

long sys_rt_sigsuspend(const struct syscall_args *a)
{
	uint64_t set;
	int err = copy_in_set(a->arg[0], a->arg[1], &set);

	if (err)
		return err;
	signal_set_mask_temporarily(thread_current(), set);
	return sleep_for_signal();
}

/* Sleeps until one of set is there (its number), the time is up or another signal is to
 * be delivered. */
static long wait_for_set(struct thread *t, uint64_t set, uint64_t deadline, siginfo_t *info)
{
	int sig, err = 0;

	for (;;) {
		sig = signal_dequeue(t, set, info);
		if (sig)
			return sig;
		if (err == -ETIMEDOUT || arch_time_ns() >= deadline)
			return -EAGAIN;
		if (signal_is_pending(t) || thread_must_die(t))
			return -EINTR;
		t->sigwait_set = set;
		err = thread_sleep(deadline, true);
		t->sigwait_set = 0;
	}
}

long sys_rt_sigtimedwait(const struct syscall_args *a)
{
	uint64_t set, deadline;
	siginfo_t info;
	int err = copy_in_set(a->arg[0], a->arg[3], &set);
	long sig;

	if (!err)
		err = clock_deadline_in(CLOCK_MONOTONIC, a->arg[2], false, &deadline);
	if (err)
		return err;
	sig = wait_for_set(thread_current(), set & ~SIG_UNBLOCKABLE, deadline, &info);
	if (sig > 0 && a->arg[1] && arch_copy_out(a->arg[1], &info, sizeof(info)))
		return -EFAULT;
	return sig;
}

int signal_set_altstack(struct thread *t, const stack_t *ss, uintptr_t sp)
{
	unsigned flags = (unsigned)ss->ss_flags, mode = flags & ~SS_AUTODISARM;

	if (signal_on_altstack(t, sp))
		return -EPERM;
	if (mode != SS_DISABLE && mode != SS_ONSTACK && mode != 0)
		return -EINVAL;
	if (mode != SS_DISABLE && ss->ss_size < MINSIGSTKSZ)
		return -ENOMEM;
	t->altstack = *ss;
	if (mode == SS_DISABLE) {
		t->altstack.ss_sp = NULL;
		t->altstack.ss_size = 0;
	}
	return 0;
}

long sys_sigaltstack(const struct syscall_args *a)
{
	struct thread *t = thread_current();
	uintptr_t sp = arch_frame_sp(a->frame);
	stack_t new, old = t->altstack;
	int err;

	if (!old.ss_size)
		old.ss_flags = SS_DISABLE;
	else if (signal_on_altstack(t, sp))
		old.ss_flags |= SS_ONSTACK;
	if (a->arg[0]) {
		if (arch_copy_in(&new, a->arg[0], sizeof(new)))
			return -EFAULT;
		err = signal_set_altstack(t, &new, sp);
		if (err)
			return err;
	}
	return a->arg[1] ? arch_copy_out(a->arg[1], &old, sizeof(old)) : 0;
}

/* ---- sending ------------------------------------------------------------------------ */

siginfo_t siginfo_from_caller(int sig, int code)
{
	struct process *p = process_current();
	siginfo_t info = {.si_signo = sig, .si_code = code};

	info.si_pid = p->pid;
	info.si_uid = p->cred.uid;
	return info;
}

/* Permission, then the signal; 0 only asks.  t NULL: to the process. */
static int send_checked(struct process *p, struct thread *t, int sig, const siginfo_t *info)
{
	if (!valid((unsigned)sig))
		return -EINVAL;
	if (!process_may_signal(process_current(), p, sig))
		return -EPERM;
	if (!sig)
		return 0;
	return t ? signal_send_thread(t, sig, info) : signal_send_process(p, sig, info);
}

/* To everyone of a group, or (pgid 0) everyone but init and the caller. */
static long kill_many(int pgid, int sig, const siginfo_t *info)
{
	struct process *p, *tmp;
	int err, failed = 0;
	bool sent = false;

	list_for_each_safe (p, tmp, &process_list, all_link) {
		if (pgid ? p->pgid != pgid : p->pid == 1 || p == process_current())
			continue;
		err = send_checked(p, NULL, sig, info);
		if (err)
			failed = err;
		else
			sent = true;
	}
	return sent ? 0 : failed ? failed : -ESRCH;
}

long sys_kill(const struct syscall_args *a)
{
	int pid = (int)a->arg[0], sig = (int)a->arg[1];
	siginfo_t info = siginfo_from_caller(sig, SI_USER);
	struct process *p;

	if (pid == -1)
		return kill_many(0, sig, &info);
	if (pid <= 0)
		return pid == -__INT_MAX__ - 1
		               ? -ESRCH
		               : kill_many(pid ? -pid : process_current()->pgid, sig, &info);
	p = process_find(pid);
	return p ? send_checked(p, NULL, sig, &info) : -ESRCH;
}

static long kill_thread(int pid, int tid, int sig, const siginfo_t *info)
{
	struct thread *t = thread_find(tid);

	if (!t || (pid && t->process->pid != pid))
		return -ESRCH;
	return send_checked(t->process, t, sig, info);
}

long sys_tkill(const struct syscall_args *a)
{
	siginfo_t info = siginfo_from_caller((int)a->arg[1], SI_TKILL);

	if ((int)a->arg[0] <= 0)
		return -EINVAL;
	return kill_thread(0, (int)a->arg[0], (int)a->arg[1], &info);
}

long sys_tgkill(const struct syscall_args *a)
{
	siginfo_t info = siginfo_from_caller((int)a->arg[2], SI_TKILL);

	if ((int)a->arg[0] <= 0 || (int)a->arg[1] <= 0)
		return -EINVAL;
	return kill_thread((int)a->arg[0], (int)a->arg[1], (int)a->arg[2], &info);
}

/* A program may claim to be kill or the kernel only towards itself. */
static int copy_in_info(uintptr_t from, int pid, int sig, siginfo_t *info)
{
	if (arch_copy_in(info, from, sizeof(*info)))
		return -EFAULT;
	info->si_signo = sig;
	if ((info->si_code >= 0 || info->si_code == SI_TKILL) && pid != process_current()->pid)
		return -EPERM;
	return 0;
}

long sys_rt_sigqueueinfo(const struct syscall_args *a)
{
	int pid = (int)a->arg[0], sig = (int)a->arg[1];
	struct process *p;
	siginfo_t info;
	int err = copy_in_info(a->arg[2], pid, sig, &info);

	if (err)
		return err;
	p = process_find(pid);
	return p ? send_checked(p, NULL, sig, &info) : -ESRCH;
}
