/* SPDX-License-Identifier: BSD-2-Clause */
/* System calls as this CPU makes them: svc #0, number in x8, arguments in x0..x5. */
#include <abi/prctl.h>
#include <syscall_nr.h>

#include "arm_cpu.h"

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

/* The prctl options of tagged addresses are all that this CPU has of its own. */
bool arch_syscall(long nr, struct arch_frame *f, long *result)
{
	int option = (int)f->orig_x0;

	if (nr != SYS_prctl)
		return false;
	if (option != PR_SET_TAGGED_ADDR_CTRL && option != PR_GET_TAGGED_ADDR_CTRL)
		return false;
	*result = arm_mte_prctl(arm_this_cpu()->current, f);
	return true;
}
