/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Signals: actions, pending queues, delivery.  A mask has bit sig-1 for signal
 * sig.  Everything needs the kernel lock; nothing here sleeps unless it says so.
 */
#ifndef KERNEL_SHIM_SIGNAL_H
#define KERNEL_SHIM_SIGNAL_H

#include <stdbool.h>
#include <stdint.h>

#include <abi/signal.h>

#include "arch.h"
#include "list.h"

struct process;
struct thread;

#define SIGRTMIN        32
#define SIG_BIT(sig)    (1ull << ((sig)-1))
#define SIG_UNBLOCKABLE (SIG_BIT(SIGKILL) | SIG_BIT(SIGSTOP))
#define SIG_STOPS       (SIG_BIT(SIGSTOP) | SIG_BIT(SIGTSTP) | SIG_BIT(SIGTTIN) | SIG_BIT(SIGTTOU))

#define HANDLER_DEFAULT ((void *)0)
#define HANDLER_IGNORE  ((void *)1)

/* Results of system calls that never reach user code: signal_deliver turns them into
 * -EINTR or makes the call again, as Linux's of the same names.
 * ERESTARTSYS: again unless a handler without SA_RESTART runs.
 * ERESTARTNOHAND: again unless a handler runs.
 * ERESTART_RESTARTBLOCK: as NOHAND; the call finds its absolute deadline in
 * thread->restart_deadline. */
#define ERESTARTSYS           512
#define ERESTARTNOHAND        514
#define ERESTART_RESTARTBLOCK 516

/* Shared by CLONE_SIGHAND. */
struct sighand {
	unsigned refs;
	struct abi_sigaction action[ABI_NSIG]; /* [sig - 1] */
};

/* Of a thread or process: the bits, and in order of arrival the records (a standard
 * signal has at most one; one without memory for it has only its bit). */
struct sigpending {
	uint64_t set;
	unsigned count;    /* of records, against RLIMIT_SIGPENDING */
	struct list queue; /* struct sigqueue (signal.c) */
};

/* A copy, or all default.  NULL: memory is out. */
struct sighand *sighand_create(const struct sighand *from);
void sighand_put(struct sighand *sh);
void sigpending_init(struct sigpending *p);
/* Drops the pending signals of set. */
void sigpending_flush(struct sigpending *p, uint64_t set);
/* The same of a process and all its threads. */
void signal_flush(struct process *p, uint64_t set);
/* The thread dies: a signal of the process that it may have been told of goes to another. */
void signal_thread_exit(struct thread *t);
/* exec: caught signals back to default, altstack gone; t->sighand is not shared. */
void signal_exec(struct thread *t);

struct abi_sigaction *signal_action(const struct thread *t, int sig);
/* Whether the action drops the signal. */
bool signal_is_ignored(const struct abi_sigaction *act, int sig);

/* To a thread, or to the process (t NULL).  info NULL: SI_KERNEL.  A signal that is ignored
 * (and not blocked) is dropped; SIGCONT, SIGSTOP and the like work on the process at once; an
 * interruptible sleep of a thread that takes it ends.  -EAGAIN: a real-time signal with a
 * value over RLIMIT_SIGPENDING or out of memory. */
int signal_send(struct process *p, struct thread *t, int sig, const siginfo_t *info);
/* A fault of thread t itself: delivered even when blocked or ignored (then with the
 * default action). */
void signal_force(struct thread *t, int sig, int code, uintptr_t addr);
/* What kill(2) tells of the calling process. */
siginfo_t siginfo_from_caller(int sig, int code);
/* To each process of a group, or (0) to all but init and the sender; whom the sender (NULL:
 * the kernel) may not signal is left out.  -ESRCH: there is none; -EPERM: none that it may. */
int signal_send_group(const struct process *from, int pgid, int sig, const siginfo_t *info);

/* Takes the most urgent pending signal of `allowed` from the thread or its process and
 * fills *info; 0: none. */
int signal_dequeue(struct thread *t, uint64_t allowed, siginfo_t *info);
/* Whether something waits to be delivered to t, or to be taken by its rt_sigtimedwait. */
bool signal_is_pending(const struct thread *t);

/* A pending signal that is now unblocked will be delivered at the return to user mode. */
void signal_set_mask(struct thread *t, uint64_t mask);
/* Until the call ends: the old mask comes back after delivery (or when nothing is delivered). */
void signal_set_mask_temporarily(struct thread *t, uint64_t mask);

bool signal_on_altstack(const struct thread *t, uintptr_t sp);
/* sigaltstack for a thread whose stack pointer is sp.  -EPERM (on it now), -EINVAL, -ENOMEM. */
int signal_set_altstack(struct thread *t, const stack_t *ss, uintptr_t sp);

/* At every return to user mode while something is pending or the last call asked for a
 * restart: builds frames, stops, ends the process (then does not return).  in_syscall:
 * the frame is that of a system call whose result was set to `result`. */
void signal_deliver(struct arch_frame *f, bool in_syscall, long result);

#endif
