/* SPDX-License-Identifier: BSD-2-Clause */
/* Threads: kernel stack, FPU and TLS across switches, registers of new programs. */
#include <abi/errno.h>

#include "arm_cpu.h"

enum { SAVED_X19 = 0, SAVED_X20 = 1, SAVED_LR = 11, SAVED_SP = 12 };

static bool is_current(const struct arch_thread *t)
{
	return arm_this_cpu()->current == t;
}

struct arch_frame *arch_thread_frame(struct arch_thread *t)
{
	return (struct arch_frame *)t->stack_top - 1;
}

void arch_thread_init(struct arch_thread *t, void *stack, void (*entry)(void *), void *arg)
{
	*t = (struct arch_thread){.stack_top = (uint64_t)stack + KSTACK_SIZE};
	t->saved[SAVED_X19] = (uint64_t)entry;
	t->saved[SAVED_X20] = (uint64_t)arg;
	t->saved[SAVED_LR] = (uint64_t)arm_thread_start;
	t->saved[SAVED_SP] = (uint64_t)arch_thread_frame(t);
}

static void save_live(struct arch_thread *t)
{
	t->tls = read_tpidr_el0();
	arm_fpu_save(&t->fpu);
}

void arch_thread_switch(struct arch_thread *prev, struct arch_thread *next)
{
	save_live(prev);
	arm_this_cpu()->current = next;
	write_tpidr_el0(next->tls);
	arm_fpu_load(&next->fpu);
	arm_mte_load(next);
	arm_switch(prev, next);
}

void arch_thread_copy(struct arch_thread *child, struct arch_thread *parent)
{
	if (is_current(parent))
		save_live(parent);
	child->tls = parent->tls;
	child->tag_ctrl = parent->tag_ctrl;
	child->fpu = parent->fpu;
}

void arch_frame_exec(struct arch_frame *f, struct arch_thread *t, uintptr_t pc, uintptr_t sp)
{
	*f = (struct arch_frame){.pc = pc, .sp = sp, .nr = -1};
	t->fpu = (struct arm_fpu){0};
	t->tls = t->tag_ctrl = 0;
	t->fault_address = t->fault_esr = 0;
	if (!is_current(t))
		return;
	write_tpidr_el0(0);
	arm_fpu_load(&t->fpu);
	arm_mte_load(t);
}

int arch_thread_set_tls(struct arch_thread *t, uintptr_t base)
{
	if (arm_untag(base) >= USER_TOP)
		return -EPERM;
	t->tls = base;
	if (is_current(t))
		write_tpidr_el0(base);
	return 0;
}
