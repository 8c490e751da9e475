/* SPDX-License-Identifier: BSD-2-Clause */
/* clone, clone3 and what fork and vfork are made of. */
#include <abi/errno.h>
#include <abi/sched.h>
#include <abi/signal.h>

#include "sched.h"
#include "file.h"
#include "kmem.h"
#include "pmm.h"
#include "proc_internal.h"
#include "syscall.h"
#include "vm.h"

#define CLONE_PIDFD     0x00001000ull
#define CLONE_NEWNS     0x00020000ull
#define CLONE_NEWCGROUP 0x02000000ull
#define CLONE_NEWUTS    0x04000000ull
#define CLONE_NEWIPC    0x08000000ull
#define CLONE_NEWUSER   0x10000000ull
#define CLONE_NEWPID    0x20000000ull
#define CLONE_NEWNET    0x40000000ull
#define CLONE_NAMESPACES                                                               \
	(CLONE_NEWNS | CLONE_NEWCGROUP | CLONE_NEWUTS | CLONE_NEWIPC | CLONE_NEWUSER | \
	 CLONE_NEWPID | CLONE_NEWNET)
#define CSIGNAL 0xffull

static int check_flags(uint64_t flags)
{
	if (flags & (CLONE_NAMESPACES | CLONE_PIDFD))
		return -EINVAL;
	if ((flags & CLONE_THREAD) && !(flags & CLONE_SIGHAND))
		return -EINVAL;
	if ((flags & CLONE_SIGHAND) && !(flags & CLONE_VM))
		return -EINVAL;
	return 0;
}

/* Address space, descriptors and signal actions: shared or copied.  -ENOMEM. */
static int copy_resources(struct thread *child, struct thread *parent, uint64_t flags)
{
	if (flags & CLONE_SIGHAND) {
		child->sighand = parent->sighand;
		sighand_get(child->sighand);
	} else {
		child->sighand = sighand_copy(parent->sighand);
	}
	if (flags & CLONE_FILES) {
		child->fds = parent->fds;
		fd_table_get(child->fds);
	} else {
		child->fds = fd_table_copy(parent->fds);
	}
	if (!child->sighand || !child->fds)
		return -ENOMEM;
	if (flags & CLONE_VM) {
		child->vm = parent->vm;
		vm_space_get(child->vm);
	} else {
		child->vm = vm_space_fork(parent->vm);
	}
	return child->vm ? 0 : -ENOMEM;
}

static void copy_attributes(struct thread *child, struct thread *parent, uint64_t flags)
{
	memcpy(child->comm, parent->comm, sizeof child->comm);
	child->sigmask = parent->sigmask;
	child->affinity = parent->affinity;
	if (!(flags & CLONE_VM) || (flags & CLONE_VFORK))
		child->altstack = parent->altstack;
}

static int copy_registers(struct thread *child, struct thread *parent, struct arch_frame *f,
                          const struct arch_clone_args *args)
{
	struct arch_frame *frame = arch_thread_frame(&child->arch);

	arch_thread_copy(&child->arch, &parent->arch);
	*frame = *f;
	arch_syscall_set_result(frame, 0);
	if (args->stack)
		arch_frame_set_sp(frame, args->stack);
	if (args->flags & CLONE_SETTLS)
		return arch_thread_set_tls(&child->arch, args->tls);
	return 0;
}

/* The user words that clone was given; a bad address is the caller's loss, as on Linux. */
static void tell_ids(struct thread *child, const struct arch_clone_args *args)
{
	if (args->flags & CLONE_CHILD_CLEARTID)
		child->clear_child_tid = args->child_tid;
	if (args->flags & CLONE_CHILD_SETTID)
		child->set_child_tid = args->child_tid;
	if (args->flags & CLONE_PARENT_SETTID)
		(void)arch_copy_out(args->parent_tid, &child->tid, sizeof child->tid);
}

/* RLIMIT_NPROC counts the threads of a user; root is bound by MAX_PIDS alone. */
static bool too_many_threads(const struct process *self)
{
	unsigned long limit = process_limit(self, RLIMIT_NPROC), n = 0;
	struct process *p;

	if (process_is_root(self) || self->cred.uid == 0 || limit >= MAX_PIDS)
		return false;
	list_for_each (p, &process_list, all_link)
		if (p->cred.uid == self->cred.uid)
			n += p->nthreads;
	return n >= limit;
}

static struct process *new_process(struct process *current, uint64_t flags, int exit_signal)
{
	struct process *parent = flags & CLONE_PARENT ? current->parent : current;
	struct process *p = process_create(parent ? parent : current, current);

	if (p)
		p->exit_signal = exit_signal;
	return p;
}

/* Gives the finished child its identifiers.  -EAGAIN. */
static int link_child(struct thread *child, bool is_process)
{
	struct process *p = child->process;
	int e;

	if (is_process) {
		e = process_link(p);
		if (e)
			return e;
		process_get(p);
	}
	e = thread_link(child);
	if (e && is_process)
		process_unlink(p);
	return e;
}

/* Sleeps until the child has let go of the address space; the death of the caller ends it. */
static void wait_vfork(struct process *child)
{
	while (child->vfork_pending)
		if (wait_queue_sleep(&child->vfork_done, NO_DEADLINE, false))
			break;
}

/* Lets the child run; a new process is held by the reference that link_child took. */
static int start(struct thread *child, bool is_process, bool vfork)
{
	struct process *p = child->process;
	int tid = child->tid;

	if (is_process)
		p->vfork_pending = vfork;
	sched_start(child);
	if (!is_process)
		return tid;
	wait_vfork(p);
	process_put(p);
	return tid;
}

long process_clone(struct arch_frame *f, const struct arch_clone_args *args, int exit_signal)
{
	struct thread *parent = thread_current(), *child;
	bool is_process = !(args->flags & CLONE_THREAD);
	struct process *p = parent->process;
	long r = check_flags(args->flags);

	if (r)
		return r;
	if (too_many_threads(p))
		return -EAGAIN;
	if (pmm_is_low())
		return -ENOMEM;
	if (is_process)
		p = new_process(p, args->flags, exit_signal);
	if (!p)
		return -ENOMEM;
	child = thread_create(p, thread_user_entry, NULL);
	r = child ? copy_resources(child, parent, args->flags) : -ENOMEM;
	if (!r)
		r = copy_registers(child, parent, f, args);
	if (!r)
		r = link_child(child, is_process);
	if (r) {
		thread_discard(child, is_process ? p : NULL);
		return r;
	}
	copy_attributes(child, parent, args->flags);
	tell_ids(child, args);
	return start(child, is_process, args->flags & CLONE_VFORK);
}

long sys_clone(const struct syscall_args *a)
{
	struct arch_clone_args args = arch_clone_args(a->frame);
	int exit_signal = (int)(args.flags & CSIGNAL);

	args.flags = (args.flags & UINT32_MAX) & ~CSIGNAL;
	return process_clone(a->frame, &args, exit_signal);
}
