/* SPDX-License-Identifier: BSD-2-Clause */
/* Entries from user mode, and the way back. */
#include <abi/signal.h>

#include "arch.h"
#include "console.h"
#include "klock.h"
#include "proc_internal.h"
#include "sched.h"
#include "signal.h"
#include "syscall.h"
#include "clock.h"
#include "vm.h"

static bool is_restart(long result)
{
	return result == -ERESTARTSYS || result == -ERESTARTNOHAND ||
	       result == -ERESTART_RESTARTBLOCK;
}

static bool has_signal_work(const struct thread *t, bool in_syscall, long result)
{
	return signal_is_pending(t) || t->restore_mask || t->process->stopped ||
	       (in_syscall && is_restart(result));
}

void return_to_user(struct arch_frame *f, bool in_syscall, long result)
{
	struct thread *t = thread_current();

	for (;;) {
		if (thread_must_die(t))
			thread_exit(0);
		if (has_signal_work(t, in_syscall, result)) {
			signal_deliver(f, in_syscall, result);
			in_syscall = false;
			continue;
		}
		if (!sched_preempt())
			break;
	}
	sched_set_timer();
}

void thread_user_entry(void *arg)
{
	struct thread *t = thread_current();
	struct arch_frame *f = arch_thread_frame(&t->arch);

	(void)arg;
	sched_finish_switch();
	if (t->set_child_tid)
		(void)arch_copy_out(t->set_child_tid, &t->tid, sizeof t->tid);
	return_to_user(f, false, 0);
	arch_enter_user(f);
}

void kernel_syscall(struct arch_frame *f)
{
	long result;

	klock_acquire();
	result = syscall_run(f);
	if (result != SYSCALL_KEEP_FRAME)
		arch_syscall_set_result(f, result);
	return_to_user(f, result != SYSCALL_KEEP_FRAME, result);
	klock_release();
}

void kernel_page_fault(struct arch_frame *f, uintptr_t addr, unsigned access)
{
	struct thread *t = thread_current();
	int code = 0, sig;

	klock_acquire();
	sig = vm_fault(t->vm, addr, access, &code);
	if (sig == SIGKILL)
		process_out_of_memory();
	else if (sig)
		signal_force(t, sig, code, addr);
	return_to_user(f, false, 0);
	klock_release();
}

void kernel_user_fault(struct arch_frame *f, int sig, int code, uintptr_t addr)
{
	klock_acquire();
	signal_force(thread_current(), sig, code, addr);
	return_to_user(f, false, 0);
	klock_release();
}

void kernel_interrupt_tick(struct arch_frame *f)
{
	if (!f)
		return;
	klock_acquire();
	sched_timer_fired();
	timer_run();
	console_poll_input();
	return_to_user(f, false, 0);
	klock_release();
}
