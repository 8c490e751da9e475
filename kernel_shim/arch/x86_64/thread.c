/* SPDX-License-Identifier: BSD-2-Clause */
/* Threads: what a switch saves and loads beside the kernel stack, and the
 * registers that user code starts with. */
#include <abi/errno.h>

#include "cpu.h"
#include "kmem.h"
#include "x86.h"

/* ---- FPU -------------------------------------------------------------- */

#define FPU_FCW       0 /* offsets in an FXSAVE image */
#define FPU_MXCSR     24
#define FPU_MASK      28
#define FCW_DEFAULT   0x37f
#define MXCSR_DEFAULT 0x1f80
#define MXCSR_MASK    0xffbf /* where the CPU does not tell */

void x86_64_fpu_save(struct arch_thread *t)
{
	__asm__ volatile("fxsave64 (%0)" : : "r"(t->fpu) : "memory");
}

void x86_64_fpu_load(const struct arch_thread *t)
{
	__asm__ volatile("fxrstor64 (%0)" : : "r"(t->fpu) : "memory");
}

static void fpu_clear(struct arch_thread *t)
{
	memset(t->fpu, 0, FPU_SIZE);
	*(uint16_t *)(void *)(t->fpu + FPU_FCW) = FCW_DEFAULT;
	*(uint32_t *)(void *)(t->fpu + FPU_MXCSR) = MXCSR_DEFAULT;
}

void x86_64_fpu_reset(struct arch_thread *t)
{
	fpu_clear(t);
	if (this_cpu()->thread == t)
		x86_64_fpu_load(t);
}

uint32_t x86_64_mxcsr_mask(void)
{
	static _Alignas(16) uint8_t image[FPU_SIZE];
	uint32_t mask;

	__asm__ volatile("fxsave64 %0" : "=m"(image));
	mask = *(uint32_t *)(void *)(image + FPU_MASK);
	return mask ? mask : MXCSR_MASK;
}

/* ---- segments and TLS --------------------------------------------------- */

static uint16_t swap_gs_selector(uint16_t load)
{
	uint16_t old;

	/* a load of gs changes the active base, so make the user's active */
	__asm__ volatile("mov %%gs, %0; swapgs; mov %1, %%gs; swapgs" : "=&r"(old) : "r"(load));
	return old;
}

static void save_segments(struct arch_thread *t)
{
	__asm__ volatile("mov %%ds, %0" : "=r"(t->ds));
	__asm__ volatile("mov %%es, %0" : "=r"(t->es));
	__asm__ volatile("mov %%fs, %0" : "=r"(t->fs));
	__asm__ volatile("mov %%gs, %0" : "=r"(t->gs));
	t->fs_base = rdmsr(MSR_FS_BASE);
	t->gs_base = rdmsr(MSR_KERNEL_GS_BASE);
}

static void load_segments(const struct arch_thread *t)
{
	__asm__ volatile("mov %0, %%ds" : : "r"(t->ds));
	__asm__ volatile("mov %0, %%es" : : "r"(t->es));
	__asm__ volatile("mov %0, %%fs" : : "r"(t->fs));
	swap_gs_selector(t->gs);
	wrmsr(MSR_FS_BASE, t->fs_base);
	wrmsr(MSR_KERNEL_GS_BASE, t->gs_base);
}

int arch_thread_set_tls(struct arch_thread *t, uintptr_t base)
{
	if (base >= USER_TOP)
		return -EPERM;
	t->fs = 0;
	t->fs_base = base;
	if (this_cpu()->thread == t) {
		__asm__ volatile("mov %0, %%fs" : : "r"(t->fs));
		wrmsr(MSR_FS_BASE, base);
	}
	return 0;
}

int x86_64_set_gs_base(struct arch_thread *t, uintptr_t base)
{
	if (base >= USER_TOP)
		return -EPERM;
	t->gs = 0;
	t->gs_base = base;
	swap_gs_selector(0);
	wrmsr(MSR_KERNEL_GS_BASE, base);
	return 0;
}

/* ---- threads ------------------------------------------------------------ */

/* What x86_64_switch pops: r15 r14 r13 r12 rbx rbp, return address. */
enum { SWITCH_R13 = 2, SWITCH_R12 = 3, SWITCH_RETURN = 6, SWITCH_WORDS };

void arch_thread_init(struct arch_thread *t, void *stack, void (*entry)(void *), void *arg)
{
	uint64_t *words;

	t->kstack = (uintptr_t)stack + KSTACK_SIZE;
	t->fs_base = t->gs_base = 0;
	t->ds = t->es = t->fs = t->gs = 0;
	fpu_clear(t);
	/* below the user frame; a multiple of 16 once everything is popped */
	words = (uint64_t *)(void *)arch_thread_frame(t) - SWITCH_WORDS - 1;
	for (unsigned i = 0; i < SWITCH_WORDS; i++)
		words[i] = 0;
	words[SWITCH_R12] = (uintptr_t)entry;
	words[SWITCH_R13] = (uintptr_t)arg;
	words[SWITCH_RETURN] = (uintptr_t)x86_64_thread_start;
	t->rsp = (uintptr_t)words;
}

void arch_thread_switch(struct arch_thread *prev, struct arch_thread *next)
{
	struct cpu *cpu = this_cpu();

	x86_64_fpu_save(prev);
	save_segments(prev);
	load_segments(next);
	x86_64_fpu_load(next);
	cpu->thread = next;
	cpu->kstack = next->kstack;
	cpu->tss.rsp[0] = next->kstack;
	x86_64_switch(&prev->rsp, next->rsp);
}

struct arch_frame *arch_thread_frame(struct arch_thread *t)
{
	return (struct arch_frame *)(t->kstack - sizeof(struct arch_frame));
}

void arch_thread_copy(struct arch_thread *child, struct arch_thread *parent)
{
	if (this_cpu()->thread == parent) {
		x86_64_fpu_save(parent);
		save_segments(parent);
	}
	child->fs_base = parent->fs_base;
	child->gs_base = parent->gs_base;
	child->ds = parent->ds;
	child->es = parent->es;
	child->fs = parent->fs;
	child->gs = parent->gs;
	memcpy(child->fpu, parent->fpu, FPU_SIZE);
}

void arch_frame_exec(struct arch_frame *f, struct arch_thread *t, uintptr_t pc, uintptr_t sp)
{
	*f = (struct arch_frame){
	        .nr = (uint64_t)-1,
	        .rip = pc,
	        .cs = SEL_USER_CS,
	        .rflags = RFLAGS_FIXED | RFLAGS_IF,
	        .rsp = sp,
	        .ss = SEL_USER_DS,
	};
	t->fs_base = t->gs_base = 0;
	t->ds = t->es = t->fs = t->gs = 0;
	if (this_cpu()->thread == t)
		load_segments(t);
	x86_64_fpu_reset(t);
}

/* ---- system calls -------------------------------------------------------- */

#define SYSCALL_LENGTH 2 /* 0f 05 */

void arch_syscall_restart(struct arch_frame *f, long nr)
{
	f->rax = (uint64_t)nr; /* no argument register was changed */
	f->rip -= SYSCALL_LENGTH;
}

struct arch_clone_args arch_clone_args(const struct arch_frame *f)
{
	return (struct arch_clone_args){
	        .flags = f->rdi,
	        .stack = f->rsi,
	        .parent_tid = f->rdx,
	        .child_tid = f->r10,
	        .tls = f->r8,
	};
}
