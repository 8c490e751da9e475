/* SPDX-License-Identifier: BSD-2-Clause */
/* clone, and what fork and vfork are made of. */
#include <abi/errno.h>
#include <abi/sched.h>
#include <abi/signal.h>

#include "file.h"
#include "kmem.h"
#include "pmm.h"
#include "proc_internal.h"
#include "syscall.h"
#include "vm.h"

#define CSIGNAL     0xffull
#define CLONE_PIDFD 0x00001000ull
#define CLONE_NEW   0x7e020000ull /* all kinds of name spaces */

static int check_flags(uint64_t flags)
{
	if (flags & (CLONE_NEW | CLONE_PIDFD | CLONE_PARENT))
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
		child->sighand->refs++;
	} else {
		child->sighand = sighand_create(parent->sighand);
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

static int copy_registers(struct thread *child, struct thread *parent, struct arch_frame *f,
                          const struct arch_clone_args *args)
{
	struct arch_frame *frame = arch_thread_frame(&child->arch);

	arch_thread_copy(&child->arch, &parent->arch);
	*frame = *f;
	arch_syscall_set_result(frame, 0);
	if (args->stack)
		arch_frame_set_sp(frame, args->stack);
	return args->flags & CLONE_SETTLS ? arch_thread_set_tls(&child->arch, args->tls) : 0;
}

/* What cannot fail; a bad address for an identifier is the caller's loss, as on Linux. */
static void copy_attributes(struct thread *child, struct thread *parent,
                            const struct arch_clone_args *args)
{
	memcpy(child->comm, parent->comm, sizeof child->comm);
	child->sigmask = parent->sigmask;
	if (!(args->flags & CLONE_VM) || (args->flags & CLONE_VFORK))
		child->altstack = parent->altstack;
	if (args->flags & CLONE_CHILD_CLEARTID)
		child->clear_child_tid = args->child_tid;
	if (args->flags & CLONE_CHILD_SETTID)
		child->set_child_tid = args->child_tid;
	if (args->flags & CLONE_PARENT_SETTID)
		(void)arch_copy_out(args->parent_tid, &child->tid, sizeof child->tid);
}

/* Lets the child run, and sleeps until it has let go of a borrowed address space; the death of
 * the caller ends that. */
static int start(struct thread *child, bool vfork)
{
	struct process *p = child->process;
	int tid = child->tid, err = 0;

	p->refs++;
	p->vfork_pending |= vfork;
	sched_start(child);
	while (vfork && p->vfork_pending && !err)
		err = wait_queue_sleep(&p->event, NO_DEADLINE, false);
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
	if (pmm_is_low())
		return -ENOMEM;
	if (is_process)
		p = process_create(p, exit_signal);
	child = p ? thread_create(p, thread_user_entry, NULL) : NULL;
	r = child ? copy_resources(child, parent, args->flags) : -ENOMEM;
	if (!r)
		r = copy_registers(child, parent, f, args);
	if (!r)
		r = thread_link(child);
	if (r) {
		thread_discard(child, is_process ? p : NULL);
		return r;
	}
	copy_attributes(child, parent, args);
	return start(child, is_process && (args->flags & CLONE_VFORK));
}

long sys_clone(const struct syscall_args *a)
{
	struct arch_clone_args args = arch_clone_args(a->frame);
	int exit_signal = (int)(args.flags & CSIGNAL);

	args.flags = (args.flags & UINT32_MAX) & ~CSIGNAL;
	return process_clone(a->frame, &args, exit_signal);
}
