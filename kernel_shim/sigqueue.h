/* SPDX-License-Identifier: BSD-2-Clause */
/* Signal records: what signal.c, sigdeliver.c, sigcall.c and ptimer.c share. */
#ifndef KERNEL_SHIM_SIGQUEUE_H
#define KERNEL_SHIM_SIGQUEUE_H

#include "proc.h"
#include "signal.h"

#define SIGRTMIN     32

#define SIGNALS_STOP (SIG_BIT(SIGSTOP) | SIG_BIT(SIGTSTP) | SIG_BIT(SIGTTIN) | SIG_BIT(SIGTTOU))
/* Default action: nothing. */
#define SIGNALS_QUIET   (SIG_BIT(SIGCHLD) | SIG_BIT(SIGCONT) | SIG_BIT(SIGWINCH) | SIG_BIT(SIGURG))

#define HANDLER_DEFAULT ((void *)0)
#define HANDLER_IGNORE  ((void *)1)

struct sigqueue {
	struct list link; /* in sigpending.queue; empty: not queued */
	siginfo_t info;
	struct process *counted; /* its nsigqueue counts this record */
};

/* Takes the most urgent pending signal of `allowed` from the thread or its process and
 * fills *info; 0: none. */
int signal_dequeue(struct thread *t, uint64_t allowed, siginfo_t *info);
/* Removes every pending signal of set that process p or one of its threads has. */
void signal_flush(struct process *p, uint64_t set);
/* The action of a signal in the thread. */
static inline struct abi_sigaction *signal_action(const struct thread *t, int sig)
{
	return &t->sighand->action[sig - 1];
}

static inline bool signal_on_altstack(const struct thread *t, uintptr_t sp)
{
	uintptr_t base = (uintptr_t)t->altstack.ss_sp;

	return !((unsigned)t->altstack.ss_flags & SS_AUTODISARM) && sp > base &&
	       sp - base <= t->altstack.ss_size;
}

/* sigaltstack for a thread whose stack pointer is sp.  -EPERM (on it now), -EINVAL, -ENOMEM. */
int signal_set_altstack(struct thread *t, const stack_t *ss, uintptr_t sp);

/* info as kill(2) fills it, from the calling process. */
siginfo_t siginfo_from_caller(int sig, int code);

#endif
