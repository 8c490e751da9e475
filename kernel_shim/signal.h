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

#include "list.h"
#include "arch.h"

struct process;
struct thread;

#define SIG_BIT(sig)    (1ull << ((sig)-1))
#define SIG_UNBLOCKABLE (SIG_BIT(SIGKILL) | SIG_BIT(SIGSTOP))

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

/* One queue of a thread or process: the bits, and in order of arrival the records
 * (a standard signal has at most one; one without memory for it has only its bit). */
struct sigpending {
	uint64_t set;
	struct list queue; /* struct sigqueue (signal.c) */
};

/* Life cycle, called by proc.c. */
struct sighand *sighand_create(void);             /* all default; NULL: memory is out */
struct sighand *sighand_copy(struct sighand *sh); /* NULL: memory is out */
void sighand_get(struct sighand *sh);
void sighand_put(struct sighand *sh);
void sigpending_init(struct sigpending *p);
void sigpending_clear(struct sigpending *p); /* frees the records */
/* The thread dies: a signal of the process that it may have been told of goes to another. */
void signal_thread_exit(struct thread *t);
/* exec: caught signals back to default, altstack gone; t is the only thread left.
 * The caller has made sure that t->sighand is not shared. */
void signal_exec(struct thread *t);

/* Sends.  info NULL: SI_KERNEL.  A signal that is ignored (and not blocked) is dropped;
 * SIGCONT, SIGSTOP and the like work on the process at once (process_stop/continue);
 * an interruptible sleep of a thread that takes it ends.  0, -EAGAIN (a queued
 * real-time signal over RLIMIT_SIGPENDING or out of memory). */
int signal_send_process(struct process *p, int sig, const siginfo_t *info);
int signal_send_thread(struct thread *t, int sig, const siginfo_t *info);
/* A fault of thread t itself: delivered even when blocked or ignored (then with the
 * default action). */
void signal_force(struct thread *t, int sig, int code, uintptr_t addr);
/* To each process of a group; -ESRCH when it is empty. */
int signal_send_group(int pgid, int sig, const siginfo_t *info);

/* Whether something waits to be delivered to t: unblocked, not ignored. */
bool signal_is_pending(const struct thread *t);
/* SIGCHLD ignored or SA_NOCLDWAIT: children leave no zombie. */
bool signal_ignores_children(const struct process *p);

/* Sets the mask (SIGKILL and SIGSTOP left out); a pending signal that is now unblocked
 * will be delivered at the return to user mode. */
void signal_set_mask(struct thread *t, uint64_t mask);
/* As sigsuspend, ppoll and pselect need it: sets the mask until the call ends; the old
 * one comes back after delivery (or when nothing is delivered). */
void signal_set_mask_temporarily(struct thread *t, uint64_t mask);

/* At every return to user mode while something is pending or the last call asked for a
 * restart: builds frames, stops, ends the process (then does not return).  in_syscall:
 * the frame is that of a system call whose result was set to `result`. */
void signal_deliver(struct arch_frame *f, bool in_syscall, long result);

#endif
