/* SPDX-License-Identifier: BSD-2-Clause */
/* Exceptions and interrupts: which signal Linux sends for each, and what goes
 * to the core.  vectors.S made the frame. */
#include <abi/signal.h>

#include "cpu.h"
#include "x86.h"

#define TRAP_DB    1
#define TRAP_GP    13
#define TRAP_PF    14
#define TRAP_MF    16
#define TRAP_XM    19
#define IRQ_FIRST  32
#define DR6_STEP   (1ul << 14)

#define FPE_FLTOVF 4
#define FPE_FLTUND 5
#define FPE_FLTRES 6

struct fixup {
	uint64_t at, to;
};

extern const struct fixup x86_64_fixup_start[], x86_64_fixup_end[];

static const struct {
	const char *name;
	uint8_t sig, code;
	bool at_pc; /* si_addr is the instruction */
} exceptions[IRQ_FIRST] = {
        [0] = {"divide error", SIGFPE, FPE_INTDIV, true},
        [TRAP_DB] = {"debug exception", SIGTRAP, TRAP_BRKPT, true},
        [2] = {"NMI", 0, 0, false},
        [3] = {"breakpoint", SIGTRAP, SI_KERNEL, false},
        [4] = {"overflow", SIGSEGV, SI_KERNEL, false},
        [5] = {"bound range exceeded", SIGSEGV, SI_KERNEL, false},
        [6] = {"invalid opcode", SIGILL, ILL_ILLOPN, true},
        [7] = {"device not available", SIGSEGV, SI_KERNEL, false},
        [8] = {"double fault", 0, 0, false},
        [9] = {"coprocessor overrun", SIGFPE, SI_KERNEL, false},
        [10] = {"invalid TSS", SIGSEGV, SI_KERNEL, false},
        [11] = {"segment not present", SIGBUS, SI_KERNEL, false},
        [12] = {"stack segment fault", SIGBUS, SI_KERNEL, false},
        [13] = {"general protection fault", SIGSEGV, SI_KERNEL, false},
        [TRAP_PF] = {"page fault", SIGSEGV, SEGV_MAPERR, false},
        [TRAP_MF] = {"x87 exception", SIGFPE, 0, true},
        [17] = {"alignment check", SIGBUS, BUS_ADRALN, false},
        [18] = {"machine check", 0, 0, false},
        [TRAP_XM] = {"SIMD exception", SIGFPE, 0, true},
};

static _Noreturn void panic_at(const struct arch_frame *f)
{
	const char *name = f->vector < IRQ_FIRST ? exceptions[f->vector].name : NULL;

	this_cpu()->fault = f;
	kernel_fault(name ? name : "unexpected interrupt", f->rip, f->cr2);
}

static void interrupt(struct arch_frame *f)
{
	struct arch_frame *user = frame_is_user(f) ? f : NULL;
	bool tick = true;

	x86_64_apic_eoi();
	if (f->vector == VEC_TLB) {
		x86_64_tlb_answer();
		tick = false;
	} else if (f->vector == VEC_TIMER) {
		tick = x86_64_timer_expired();
	}
	if (tick && this_cpu()->halted)
		this_cpu()->missed_tick = true;
	else if (tick)
		kernel_interrupt_tick(user);
}

static unsigned access_of(uint64_t error)
{
	if (error & PF_FETCH)
		return ARCH_EXEC;
	return error & PF_WRITE ? ARCH_WRITE : ARCH_READ;
}

/* ---- from user code ------------------------------------------------------- */

/* si_code of a floating-point exception from its unmasked status bits. */
static int fpe_code(unsigned status)
{
	if (status & 0x01)
		return FPE_FLTINV;
	if (status & 0x04)
		return FPE_FLTDIV;
	if (status & 0x08)
		return FPE_FLTOVF;
	if (status & 0x12) /* denormal operand, underflow */
		return FPE_FLTUND;
	return FPE_FLTRES;
}

static int simd_code(void)
{
	uint32_t mxcsr;

	__asm__ volatile("stmxcsr %0" : "=m"(mxcsr));
	return fpe_code(mxcsr & ~(mxcsr >> 7));
}

static int x87_code(void)
{
	uint16_t status, control;

	__asm__ volatile("fnstsw %0" : "=m"(status));
	__asm__ volatile("fnstcw %0" : "=m"(control));
	return fpe_code(status & ~control);
}

static int debug_code(void)
{
	uint64_t dr6 = read_dr6();

	write_dr6(0xffff0ff0);
	return dr6 & DR6_STEP ? TRAP_TRACE : TRAP_BRKPT;
}

static int code_of(const struct arch_frame *f)
{
	switch (f->vector) {
	case TRAP_DB:
		return debug_code();
	case TRAP_MF:
		return x87_code();
	case TRAP_XM:
		return simd_code();
	default:
		return exceptions[f->vector].code;
	}
}

static void user_exception(struct arch_frame *f)
{
	int sig = exceptions[f->vector].sig;

	if (!sig)
		panic_at(f);
	if (f->vector != TRAP_PF) {
		kernel_user_fault(f, sig, code_of(f), exceptions[f->vector].at_pc ? f->rip : 0);
		return;
	}
	if (f->error & PF_RSVD)
		panic_at(f);
	/* of an address that is not the program's it learns nothing: the error code in
	 * a signal frame always says that something is there, as Linux's does */
	if (f->cr2 >= USER_TOP)
		f->error |= PF_PRESENT;
	kernel_page_fault(f, f->cr2, access_of(f->error));
}

/* ---- from kernel code ------------------------------------------------------ */

static const struct fixup *find_fixup(uint64_t rip)
{
	for (const struct fixup *f = x86_64_fixup_start; f < x86_64_fixup_end; f++)
		if (f->at == rip)
			return f;
	return NULL;
}

static void kernel_exception(struct arch_frame *f)
{
	const struct fixup *fixup = find_fixup(f->rip);

	if (f->vector != TRAP_PF || !fixup || f->error & PF_RSVD)
		panic_at(f);
	if (!kernel_user_access_fault(f->cr2, access_of(f->error)))
		f->rip = fixup->to;
}

/* ---- entries ---------------------------------------------------------------- */

void x86_64_trap(struct arch_frame *f)
{
	if (f->vector == TRAP_PF)
		f->cr2 = read_cr2();
	if (x86_64_has_smap)
		__asm__ volatile("clac" : : : "memory"); /* a trap leaves AC as it was */
	if (f->vector == VEC_CALL)
		kernel_call(f);
	else if (f->vector >= IRQ_FIRST)
		interrupt(f);
	else if (frame_is_user(f))
		user_exception(f);
	else
		kernel_exception(f);
	if (frame_is_user(f))
		x86_64_user_return(f);
}

void x86_64_syscall(struct arch_frame *f)
{
	kernel_syscall(f);
	x86_64_user_return(f);
}

/* The last that is done before user code goes on, without the kernel lock.
 * iretq to an address that is not canonical faults in the kernel, so the fault
 * that user code would get is given here.  Ends: each round uses up stack of
 * the program, or kills it. */
void x86_64_user_return(struct arch_frame *f)
{
	struct cpu *cpu;

	while ((int64_t)(f->rip << 16) >> 16 != (int64_t)f->rip) {
		f->vector = TRAP_GP;
		f->error = 0;
		kernel_user_fault(f, SIGSEGV, SI_KERNEL, 0);
	}
	cpu = this_cpu();
	if (cpu->missed_tick) {
		cpu->missed_tick = false;
		arch_cpu_kick(cpu->id);
	}
}
