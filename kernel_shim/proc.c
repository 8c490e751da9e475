/* SPDX-License-Identifier: BSD-2-Clause */
/* Processes and threads: identifiers, creation, and what frees them. */
#include "proc.h"
#include <abi/errno.h>
#include <abi/signal.h>

#include "console.h"
#include "file.h"
#include "kmem.h"
#include "pmm.h"
#include "proc_internal.h"
#include "vm.h"

struct list process_list = LIST_INIT(process_list);
static unsigned nprocesses;

/* ---- identifiers ---------------------------------------------------------------------- */

static struct {
	struct process *process;
	struct thread *thread;
} ids[MAX_PIDS];
static int last_id;

/* Group and session numbers outlive the process that gave them. */
static bool is_group(int id)
{
	struct process *p;

	list_for_each (p, &process_list, all_link)
		if (p->pgid == id || p->sid == id)
			return true;
	return false;
}

/* -1: all are taken. */
static int id_alloc(void)
{
	for (int tries = 1; tries < MAX_PIDS; tries++) {
		last_id = last_id + 1 < MAX_PIDS ? last_id + 1 : 1;
		if (!ids[last_id].process && !ids[last_id].thread && !is_group(last_id))
			return last_id;
	}
	return -1;
}

struct process *process_find(int pid)
{
	return pid > 0 && pid < MAX_PIDS ? ids[pid].process : NULL;
}

struct thread *thread_find(int tid)
{
	return tid > 0 && tid < MAX_PIDS ? ids[tid].thread : NULL;
}

void thread_take_pid(struct thread *t)
{
	ids[t->tid].thread = NULL;
	t->tid = t->process->pid;
	ids[t->tid].thread = t;
}

unsigned process_count(void)
{
	return nprocesses;
}

/* ---- threads -------------------------------------------------------------------------- */

/* The lowest word of a kernel stack: a thread that grew over it has written on somebody else's
 * memory already. */
#define STACK_END_MARK 0x6b7473206f20646eull

struct thread *thread_create(struct process *p, void (*entry)(void *), void *arg)
{
	struct thread *t = kzalloc(sizeof *t);

	if (!t)
		return NULL;
	t->stack = kmalloc(KSTACK_SIZE);
	if (!t->stack) {
		kfree(t);
		return NULL;
	}
	*t->stack = STACK_END_MARK;
	t->process = p;
	t->altstack.ss_flags = SS_DISABLE;
	t->syscall_nr = -1;
	list_init(&t->process_link);
	list_init(&t->run_link);
	timer_init(&t->sleep_timer, thread_timed_out);
	sigpending_init(&t->pending);
	arch_thread_init(&t->arch, t->stack, entry, arg);
	return t;
}

static void process_link(struct process *p, int pid)
{
	p->pid = pid;
	if (!p->pgid)
		p->pgid = p->sid = pid;
	ids[pid].process = p;
	list_push_back(&process_list, &p->all_link);
	if (p->parent)
		list_push_back(&p->parent->children, &p->sibling);
	nprocesses++;
}

int thread_link(struct thread *t)
{
	struct process *p = t->process;
	int id = id_alloc();

	if (id < 0)
		return -EAGAIN;
	t->tid = id;
	ids[id].thread = t;
	list_push_back(&p->threads, &t->process_link);
	p->nthreads++;
	if (!p->pid)
		process_link(p, id);
	return 0;
}

void thread_unlink(struct thread *t)
{
	ids[t->tid].thread = NULL;
	list_remove(&t->process_link);
	t->process->nthreads--;
}

void thread_drop(struct thread *t)
{
	struct vm_space *vm = t->vm;

	sigpending_flush(&t->pending, ~0ull);
	if (t->fds)
		fd_table_put(t->fds, t->process);
	if (t->sighand)
		sighand_put(t->sighand);
	t->fds = NULL;
	t->sighand = NULL;
	t->vm = NULL;
	if (t == thread_current())
		sched_load_space();
	if (vm)
		vm_space_put(vm);
}

void thread_check_stack(const struct thread *t)
{
	if (t->stack && *t->stack != STACK_END_MARK)
		panic("kernel stack overflow");
}

void thread_free(struct thread *t)
{
	kfree(t->stack);
	kfree(t);
}

void thread_discard(struct thread *t, struct process *p)
{
	if (t) {
		thread_drop(t);
		thread_free(t);
	}
	if (p)
		process_put(p);
}

bool thread_must_die(const struct thread *t)
{
	const struct process *p = t->process;

	return p && (p->exiting || (p->exec_thread && p->exec_thread != t));
}

/* ---- processes ------------------------------------------------------------------------ */

static void set_defaults(struct process *p)
{
	for (unsigned i = 0; i < RLIM_NLIMITS; i++)
		p->rlimits[i] = (struct rlimit){RLIM_INFINITY, RLIM_INFINITY};
	p->rlimits[RLIMIT_STACK].rlim_cur = STACK_MAX;
	p->rlimits[RLIMIT_CORE].rlim_cur = 0;
	p->rlimits[RLIMIT_NOFILE] = (struct rlimit){FD_MAX, FD_MAX};
	p->rlimits[RLIMIT_MEMLOCK] = (struct rlimit){RLIMIT_MEMLOCK_INIT, RLIMIT_MEMLOCK_INIT};
	p->rlimits[RLIMIT_MSGQUEUE] = (struct rlimit){RLIMIT_MSGQUEUE_INIT, RLIMIT_MSGQUEUE_INIT};
	p->rlimits[RLIMIT_SIGPENDING] =
	        (struct rlimit){RLIMIT_SIGPENDING_INIT, RLIMIT_SIGPENDING_INIT};
	p->umask = 022;
}

static void inherit(struct process *p, const struct process *from)
{
	p->pgid = from->pgid;
	p->sid = from->sid;
	p->cred = from->cred;
	p->umask = from->umask;
	memcpy(p->rlimits, from->rlimits, sizeof p->rlimits);
	memcpy(p->comm, from->comm, sizeof p->comm);
}

struct process *process_create(struct process *parent, int exit_signal)
{
	struct process *p = kzalloc(sizeof *p);

	if (!p)
		return NULL;
	p->refs = 1;
	p->parent = parent;
	p->exit_signal = exit_signal;
	list_init(&p->all_link);
	list_init(&p->children);
	list_init(&p->sibling);
	list_init(&p->threads);
	wait_queue_init(&p->event);
	sigpending_init(&p->pending);
	itimer_init(p);
	if (parent)
		inherit(p, parent);
	else
		set_defaults(p);
	p->cwd = kstrdup(parent ? parent->cwd : "/");
	p->exe = kstrdup(parent ? parent->exe : "");
	if (p->cwd && p->exe)
		return p;
	process_put(p);
	return NULL;
}

void process_unlink(struct process *p)
{
	ids[p->pid].process = NULL;
	list_remove(&p->all_link);
	list_remove(&p->sibling);
	nprocesses--;
	process_put(p);
}

void process_put(struct process *p)
{
	if (--p->refs)
		return;
	sigpending_flush(&p->pending, ~0ull);
	kfree(p->cwd);
	kfree(p->exe);
	kfree(p);
}

uint64_t process_time(const struct process *p)
{
	uint64_t sum = p->dead_thread_time;
	struct thread *t;

	list_for_each (t, &p->threads, process_link)
		sum += sched_thread_time(t);
	return sum;
}

int process_kernel_thread(const char *name, void (*entry)(void *), void *arg)
{
	struct process *p = process_create(NULL, 0);
	struct thread *t = p ? thread_create(p, entry, arg) : NULL;

	if (!t || !(t->sighand = sighand_create(NULL)) || thread_link(t)) {
		thread_discard(t, p);
		return -ENOMEM;
	}
	kstrcpy(p->comm, name, sizeof p->comm);
	kstrcpy(t->comm, name, sizeof t->comm);
	sched_start(t);
	return 0;
}
