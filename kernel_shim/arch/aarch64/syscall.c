/* SPDX-License-Identifier: BSD-2-Clause */
/* System calls as this CPU makes them: svc #0, number in x8, arguments in x0..x5. */
#include <abi/prctl.h>
#include <syscall_nr.h>

#include "arm_cpu.h"
#include "syscall.h"

#define SVC_SIZE 4

void arch_syscall_restart(struct arch_frame *f, long nr)
{
	f->pc -= SVC_SIZE;
	f->x[8] = (uint64_t)nr;
	f->x[0] = f->orig_x0;
}

struct arch_clone_args arch_clone_args(const struct arch_frame *f)
{
	return (struct arch_clone_args){
	        .flags = f->orig_x0,
	        .stack = f->x[1],
	        .parent_tid = f->x[2],
	        .tls = f->x[3],
	        .child_tid = f->x[4],
	};
}

static bool is_tag_prctl(long nr, uint64_t option)
{
	return nr == SYS_prctl &&
	       ((int)option == PR_SET_TAGGED_ADDR_CTRL || (int)option == PR_GET_TAGGED_ADDR_CTRL);
}

/* Calls on a range of memory ignore a tag in its address, as on Linux; mmap and
 * brk, and the new address of mremap, do not. */
static bool untags_address(long nr)
{
	switch (nr) {
	case SYS_munmap:
	case SYS_mremap:
	case SYS_mprotect:
	case SYS_msync:
	case SYS_mlock:
	case SYS_mlock2:
	case SYS_munlock:
	case SYS_mincore:
	case SYS_madvise:
		return true;
	default:
		return false;
	}
}

/* Nothing but address tags is special on this CPU. */
bool arch_syscall(long nr, struct arch_frame *f, long *result)
{
	uint64_t arg[6] = {arm_untag(f->orig_x0)};

	if (is_tag_prctl(nr, f->orig_x0)) {
		*result = arm_mte_prctl(arm_this_cpu()->current, f);
		return true;
	}
	if (arg[0] == f->orig_x0 || !untags_address(nr))
		return false;
	for (unsigned i = 1; i < 6; i++)
		arg[i] = arch_syscall_arg(f, i);
	*result = syscall_forward(f, nr, arg);
	return true;
}
