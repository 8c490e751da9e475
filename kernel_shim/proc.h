/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Processes and threads.  A process is what has a pid, an address space and
 * descriptors; a thread is what runs.  Pids and tids come from one space; the
 * first thread's tid is the pid.  The kernel lock guards everything here.
 *
 * Life: a process with its last thread gone is a zombie until its parent waits
 * for it (or at once, when the parent ignores SIGCHLD).  Orphans become
 * children of pid 1, a kernel thread that runs init.c.
 */
#ifndef KERNEL_SHIM_PROC_H
#define KERNEL_SHIM_PROC_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <abi/resource.h>

#include "arch.h"
#include "list.h"
#include "param.h"
#include "sched.h"
#include "signal.h"
#include "clock.h"

struct vm_space;
struct fd_table;

struct cred {
	unsigned uid, euid, suid;
	unsigned gid, egid, sgid;
};

enum process_state { PROCESS_ALIVE, PROCESS_ZOMBIE };

struct process {
	int pid;
	unsigned refs; /* the process list, plus whoever sleeps with a pointer to it */
	enum process_state state;
	struct list all_link;   /* in process_list */
	struct process *parent; /* NULL: pid 1 */
	struct list children, sibling;
	struct list threads; /* struct thread.process_link */
	unsigned nthreads;
	int pgid, sid;
	struct cred cred;
	unsigned umask;
	char *cwd; /* kmalloc'd, absolute, no trailing slash but for "/" */
	char *exe; /* kmalloc'd, as execve resolved it */
	char comm[16];
	struct rlimit rlimits[RLIM_NLIMITS];

	/* A child, a thread or `stopped` below has changed, or a borrowed address space is given
	 * back: everyone who waits for something like that sleeps here and looks again. */
	struct wait_queue event;
	bool vfork_pending; /* the parent waits until exec or exit */
	bool exiting;       /* by the first exit_group or fatal signal */
	bool stopped;       /* threads wait in signal_deliver */
	int exit_status;    /* as wait4 gives it */
	int news;           /* the same of a stop or continuation that was not waited for, or 0 */
	int exit_signal;    /* sent to the parent; 0: none */
	struct thread *exec_thread; /* execve waits until it is alone */

	struct sigpending pending; /* signals of the process */
	struct timer itimer;       /* setitimer's */
	uint64_t itimer_interval;  /* ns; 0: fires once */

	/* Times of threads that ended and of children waited for, ns. */
	uint64_t dead_thread_time, children_time;
	size_t max_resident; /* pages */
};

enum thread_state { THREAD_RUNNABLE, THREAD_RUNNING, THREAD_SLEEPING, THREAD_DEAD };

struct thread {
	int tid;
	enum thread_state state;
	struct arch_thread arch;
	uint64_t *stack; /* kernel stack, KSTACK_SIZE bytes; NULL: an idle thread */
	struct process *process;
	struct list process_link;
	struct vm_space *vm; /* NULL: kernel thread; equal in all threads of a process */
	struct fd_table *fds;
	struct sighand *sighand;
	char comm[16];

	/* Scheduling: sched.c. */
	struct list run_link;
	unsigned cpu;                               /* runs or ran there */
	uint64_t time_used, slice_start, slice_end; /* ns */
	uint64_t slice_left; /* ns, when it last ran; 0: its next slice is a whole one */
	struct timer sleep_timer;
	int sleep_result;
	bool sleep_interruptible;

	/* Signals: signal.c. */
	uint64_t sigmask;
	uint64_t saved_mask; /* valid when restore_mask */
	bool restore_mask;
	struct sigpending pending;
	uint64_t sigwait_set; /* rt_sigtimedwait sleeps for these */
	stack_t altstack;
	uint64_t restart_deadline; /* see ERESTART_RESTARTBLOCK; 0: none */

	/* Told by user code. */
	uintptr_t clear_child_tid, set_child_tid; /* the latter for its own first moment */
	uintptr_t robust_list;
	uint64_t tagged_addr_ctrl; /* PR_SET_TAGGED_ADDR_CTRL */
	long syscall_nr;           /* the call that it is in, for ps and trace; -1: none */
};

/* Frees what is left of a thread that has ended (or never started). */
void thread_free(struct thread *t);
/* Panics when its kernel stack has overflown. */
void thread_check_stack(const struct thread *t);

extern struct list process_list; /* struct process.all_link, zombies included */

static inline struct process *process_current(void)
{
	return thread_current()->process;
}

/* NULL when there is none; zombies are found (a signal to one does nothing). */
struct process *process_find(int pid);
struct thread *thread_find(int tid);
unsigned process_count(void);

/* A new process with one thread, child of pid 1, session leader, running `path` with
 * descriptors from `fds` (its reference is taken over on success).  For init.c.  -errno. */
int process_spawn(const char *path, char *const argv[], char *const envp[], struct fd_table *fds,
                  struct process **out);
/* Starts a kernel thread in a process of its own (pid 1: init).  -ENOMEM. */
int process_kernel_thread(const char *name, void (*entry)(void *), void *arg);

/* Ends the calling process with a wait4 status (exit code << 8, or signal): the other
 * threads die as soon as they enter the kernel or wake.  Does not return. */
_Noreturn void process_exit(int status);
/* Ends the calling thread; the last one ends the process. */
_Noreturn void thread_exit(int code);
/* Marks a process as dying, from any other: what SIGKILL does. */
void process_kill(struct process *p, int status);

/* A fault found no page: kills the process that has most of them (it may be the caller's) and
 * lets it run; the caller tries again. */
void process_out_of_memory(void);

/* SIGSTOP and its like, SIGCONT: marks, tells the parent, wakes.  Called by signal.c. */
void process_stop(struct process *p, int sig);
void process_continue(struct process *p);
/* Sleeps while the process is stopped (from signal_deliver). */
void process_wait_resumed(void);

/* wait4, waitid and init.  pid as for wait4; options W*.  Sleeps until deadline. */
struct wait_request {
	int pid;
	int options; /* WNOHANG WEXITED WUNTRACED WCONTINUED WNOWAIT */
	uint64_t deadline;
	int status;          /* out, as wait4's */
	unsigned uid;        /* out, of the child */
	uint64_t time;       /* out, CPU time used, ns */
	size_t max_resident; /* out, pages */
};
/* The child's pid; 0: WNOHANG and none ready; -ECHILD, -ETIMEDOUT, -ERESTARTSYS. */
int process_wait(struct wait_request *w);

/* Drops a reference. */
void process_put(struct process *p);

/* execve: ends the other threads of the process and waits until they are gone; the caller
 * takes the pid as its tid.  -EINTR, -EAGAIN: the caller is to die itself. */
int process_be_alone(void);

/* Whether t is to end at the next chance: its process exits, or another thread calls execve. */
bool thread_must_die(const struct thread *t);

/* CPU time of all threads, living and dead, ns. */
uint64_t process_time(const struct process *p);

/* Permission to signal or inspect, as kill(2): same real or effective uid, or root. */
bool process_may_signal(const struct process *from, const struct process *to, int sig);

static inline bool process_is_root(const struct process *p)
{
	return p->cred.euid == 0;
}

/* rlimit that counts now. */
static inline unsigned long process_limit(const struct process *p, unsigned which)
{
	return p->rlimits[which].rlim_cur;
}

#endif
