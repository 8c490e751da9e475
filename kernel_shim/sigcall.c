/* SPDX-License-Identifier: BSD-2-Clause */
/* The system calls about signals. */
#include <abi/errno.h>
#include <abi/sigcontext.h>

#include "clock.h"
#include "proc.h"
#include "syscall.h"

#define SIGSET_SIZE 8

/* What Linux asks of an alternate stack; it grew with aarch64's frame. */
#define MINSIGSTKSZ (sizeof(ucontext_t) > 4096 ? 5120ul : 2048ul)

static int copy_in_set(uintptr_t from, uint64_t size, uint64_t *set)
{
	return size != SIGSET_SIZE ? -EINVAL : arch_copy_in(set, from, sizeof *set);
}

long sys_rt_sigaction(const struct syscall_args *a)
{
	struct thread *t = thread_current();
	struct abi_sigaction new, old;
	int sig = (int)a->arg[0];

	if (a->arg[3] != SIGSET_SIZE || sig < 1 || sig > ABI_NSIG)
		return -EINVAL;
	if (a->arg[1] && (SIG_BIT(sig) & SIG_UNBLOCKABLE))
		return -EINVAL;
	if (a->arg[1] && arch_copy_in(&new, a->arg[1], sizeof new))
		return -EFAULT;
	old = *signal_action(t, sig);
	if (a->arg[1]) {
		new.mask &= ~SIG_UNBLOCKABLE;
		*signal_action(t, sig) = new;
		if (signal_is_ignored(&new, sig))
			signal_flush(t->process, SIG_BIT(sig));
	}
	return a->arg[2] ? arch_copy_out(a->arg[2], &old, sizeof old) : 0;
}

long sys_rt_sigprocmask(const struct syscall_args *a)
{
	struct thread *t = thread_current();
	uint64_t set = 0, old = t->sigmask;
	int how = (int)a->arg[0];

	if (a->arg[3] != SIGSET_SIZE)
		return -EINVAL;
	if (a->arg[1] && arch_copy_in(&set, a->arg[1], sizeof set))
		return -EFAULT;
	if (a->arg[1] && how != SIG_BLOCK && how != SIG_UNBLOCK && how != SIG_SETMASK)
		return -EINVAL;
	if (a->arg[1])
		signal_set_mask(t, how == SIG_BLOCK     ? old | set
		                   : how == SIG_UNBLOCK ? old & ~set
		                                        : set);
	return a->arg[2] ? arch_copy_out(a->arg[2], &old, sizeof old) : 0;
}

long sys_rt_sigpending(const struct syscall_args *a)
{
	struct thread *t = thread_current();
	uint64_t set = (t->pending.set | t->process->pending.set) & t->sigmask;

	return a->arg[1] > SIGSET_SIZE ? -EINVAL : arch_copy_out(a->arg[0], &set, a->arg[1]);
}

/* Until a signal is to be delivered. */
long sys_pause(void)
{
	while (thread_sleep(NO_DEADLINE, true) == 0)
		;
	return -ERESTARTNOHAND;
}

long sys_rt_sigsuspend(const struct syscall_args *a)
{
	uint64_t set;
	int err = copy_in_set(a->arg[0], a->arg[1], &set);

	if (err)
		return err;
	signal_set_mask_temporarily(thread_current(), set);
	return sys_pause();
}

long sys_rt_sigtimedwait(const struct syscall_args *a)
{
	struct thread *t = thread_current();
	uint64_t set, deadline;
	siginfo_t info;
	int sig, err = copy_in_set(a->arg[0], a->arg[3], &set);

	if (!err)
		err = clock_deadline_in(CLOCK_MONOTONIC, a->arg[2], false, &deadline);
	if (err)
		return err;
	sig = signal_dequeue(t, set & ~SIG_UNBLOCKABLE, &info);
	if (!sig) {
		t->sigwait_set = set & ~SIG_UNBLOCKABLE;
		err = thread_sleep(deadline, true);
		sig = signal_dequeue(t, t->sigwait_set, &info);
		t->sigwait_set = 0;
	}
	if (!sig)
		return err == -ETIMEDOUT ? -EAGAIN : -EINTR;
	return a->arg[1] && arch_copy_out(a->arg[1], &info, sizeof info) ? -EFAULT : sig;
}

/* ---- alternate stacks ----------------------------------------------------------------------- */

bool signal_on_altstack(const struct thread *t, uintptr_t sp)
{
	return sp - (uintptr_t)t->altstack.ss_sp - 1 < t->altstack.ss_size;
}

int signal_set_altstack(struct thread *t, const stack_t *ss, uintptr_t sp)
{
	if (signal_on_altstack(t, sp))
		return -EPERM;
	if (ss->ss_flags != SS_DISABLE && ss->ss_flags != SS_ONSTACK && ss->ss_flags != 0)
		return -EINVAL;
	if (ss->ss_flags != SS_DISABLE && ss->ss_size < MINSIGSTKSZ)
		return -ENOMEM;
	t->altstack = (stack_t){.ss_flags = SS_DISABLE};
	if (ss->ss_flags != SS_DISABLE)
		t->altstack = (stack_t){.ss_sp = ss->ss_sp, .ss_size = ss->ss_size};
	return 0;
}

long sys_sigaltstack(const struct syscall_args *a)
{
	struct thread *t = thread_current();
	uintptr_t sp = arch_frame_sp(a->frame);
	stack_t new, old = t->altstack;
	int err = 0;

	if (signal_on_altstack(t, sp))
		old.ss_flags = SS_ONSTACK;
	if (a->arg[0] && arch_copy_in(&new, a->arg[0], sizeof new))
		return -EFAULT;
	if (a->arg[0])
		err = signal_set_altstack(t, &new, sp);
	if (err || !a->arg[1])
		return err;
	return arch_copy_out(a->arg[1], &old, sizeof old);
}

/* ---- sending ------------------------------------------------------------------------ */

/* Permission, then the signal; 0 only asks.  p NULL: there is none; t NULL: to the process. */
static int send_checked(struct process *p, struct thread *t, int sig, const siginfo_t *info)
{
	if (!p)
		return -ESRCH;
	if ((unsigned)sig > ABI_NSIG)
		return -EINVAL;
	if (!process_may_signal(process_current(), p, sig))
		return -EPERM;
	return sig ? signal_send(p, t, sig, info) : 0;
}

long sys_kill(const struct syscall_args *a)
{
	int pid = (int)a->arg[0], sig = (int)a->arg[1];
	siginfo_t info = siginfo_from_caller(sig, SI_USER);
	const struct process *self = process_current();

	if (pid > 0)
		return send_checked(process_find(pid), NULL, sig, &info);
	if ((unsigned)sig > ABI_NSIG)
		return -EINVAL;
	if (pid == INT32_MIN)
		return -ESRCH;
	return signal_send_group(self, pid == -1 ? 0 : pid ? -pid : self->pgid, sig, &info);
}

static long kill_thread(struct thread *t, int sig)
{
	siginfo_t info = siginfo_from_caller(sig, SI_TKILL);

	return t ? send_checked(t->process, t, sig, &info) : -ESRCH;
}

long sys_tkill(const struct syscall_args *a)
{
	int tid = (int)a->arg[0];

	return tid > 0 ? kill_thread(thread_find(tid), (int)a->arg[1]) : -EINVAL;
}

long sys_tgkill(const struct syscall_args *a)
{
	int pid = (int)a->arg[0], tid = (int)a->arg[1];
	struct thread *t = thread_find(tid);

	if (pid <= 0 || tid <= 0)
		return -EINVAL;
	return kill_thread(t && t->process->pid == pid ? t : NULL, (int)a->arg[2]);
}

/* A program may claim to be kill or the kernel only towards itself. */
long sys_rt_sigqueueinfo(const struct syscall_args *a)
{
	int pid = (int)a->arg[0], sig = (int)a->arg[1];
	siginfo_t info;

	if (arch_copy_in(&info, a->arg[2], sizeof info))
		return -EFAULT;
	if ((info.si_code >= 0 || info.si_code == SI_TKILL) && pid != process_current()->pid)
		return -EPERM;
	return send_checked(process_find(pid), NULL, sig, &info);
}
