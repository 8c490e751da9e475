/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Delivery: what happens to pending signals on the way back to user mode.  A handler's
 * frame is built by the CPU; here it is decided which handler, on which stack, and whether
 * an interrupted system call fails with EINTR or is made again.
 */
#include "proc.h"
#include "syscall.h"

#include <abi/errno.h>

/* The state of one delivery: of the call that was interrupted, until somebody decided. */
struct delivery {
	struct arch_frame *frame;
	bool in_syscall;
	long result;
};

static bool wants_restart(const struct delivery *d)
{
	return d->in_syscall && (d->result == -ERESTARTSYS || d->result == -ERESTARTNOHAND ||
	                         d->result == -ERESTART_RESTARTBLOCK);
}

static void settle_call(struct delivery *d, bool again)
{
	if (wants_restart(d)) {
		if (again)
			arch_syscall_restart(d->frame, arch_syscall_nr(d->frame));
		else
			arch_syscall_set_result(d->frame, -EINTR);
	}
	d->in_syscall = false;
}

/* Builds the handler's frame; -EFAULT when the stack cannot take it. */
static int push_frame(struct thread *t, struct arch_frame *f, const struct abi_sigaction *act,
                      int sig, const siginfo_t *info)
{
	struct arch_signal s = {
	        .sig = sig,
	        .info = info,
	        .handler = (uintptr_t)act->handler,
	        .restorer = act->flags & SA_RESTORER ? (uintptr_t)act->restorer : 0,
	        .flags = act->flags,
	        .old_mask = t->restore_mask ? t->saved_mask : t->sigmask,
	        .altstack = {(uintptr_t)t->altstack.ss_sp, t->altstack.ss_flags,
	                     t->altstack.ss_size},
	};

	if ((act->flags & SA_ONSTACK) && t->altstack.ss_size &&
	    !signal_on_altstack(t, arch_frame_sp(f)))
		s.stack = s.altstack.sp + s.altstack.size;
	return arch_signal_push(f, &t->arch, &s);
}

static void run_handler(struct thread *t, struct delivery *d, int sig, const siginfo_t *info)
{
	struct abi_sigaction *act = signal_action(t, sig);
	struct abi_sigaction now = *act;

	settle_call(d, d->result == -ERESTARTSYS && (now.flags & SA_RESTART));
	t->restart_deadline = 0;
	if (now.flags & SA_RESETHAND)
		act->handler = HANDLER_DEFAULT;
	if (push_frame(t, d->frame, &now, sig, info)) {
		if (sig == SIGSEGV)
			process_exit(SIGSEGV);
		signal_force(t, SIGSEGV, SI_KERNEL, 0);
		return;
	}
	t->restore_mask = false;
	signal_set_mask(t, t->sigmask | now.mask | (now.flags & SA_NODEFER ? 0 : SIG_BIT(sig)));
}

static void default_action(struct process *p, int sig)
{
	if (!(SIG_STOPS & SIG_BIT(sig)))
		process_exit(sig);
	process_stop(p, sig);
}

void signal_deliver(struct arch_frame *f, bool in_syscall, long result)
{
	struct thread *t = thread_current();
	struct delivery d = {f, in_syscall, result};
	siginfo_t info;
	int sig;

	for (;;) {
		if (thread_must_die(t))
			thread_exit(0);
		if (t->process->stopped) {
			process_wait_resumed();
			continue;
		}
		sig = signal_dequeue(t, ~t->sigmask, &info);
		if (!sig)
			break;
		if (signal_is_ignored(signal_action(t, sig), sig))
			continue;
		if (signal_action(t, sig)->handler == HANDLER_DEFAULT)
			default_action(t->process, sig);
		else
			run_handler(t, &d, sig, &info);
	}
	settle_call(&d, true);
	if (t->restore_mask) {
		t->restore_mask = false;
		signal_set_mask(t, t->saved_mask);
	}
}

long sys_rt_sigreturn(const struct syscall_args *a)
{
	struct thread *t = thread_current();
	struct arch_signal s = {0};
	stack_t altstack;

	if (arch_signal_pop(a->frame, &t->arch, &s)) {
		signal_force(t, SIGSEGV, SI_KERNEL, 0);
		return SYSCALL_KEEP_FRAME;
	}
	signal_set_mask(t, s.old_mask);
	altstack = (stack_t){(void *)s.altstack.sp, s.altstack.flags, s.altstack.size};
	signal_set_altstack(t, &altstack, arch_frame_sp(a->frame)); /* errors are ignored */
	return SYSCALL_KEEP_FRAME;
}
