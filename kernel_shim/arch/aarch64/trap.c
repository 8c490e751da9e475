/* SPDX-License-Identifier: BSD-2-Clause */
/* Exceptions: which of the core's entries each one is. */
#include <abi/signal.h>

#include "arm_cpu.h"

#define ESR_CLASS(esr) ((esr) >> 26 & 0x3f)
#define ESR_WRITE      (1ul << 6)
#define ESR_CACHE_OP   (1ul << 8) /* cache maintenance: no write, whatever ESR_WRITE says */
#define ESR_FP_VALID   (1ul << 23)
#define ESR_DETAILS    (0x1fffffful & ~(ESR_WRITE | ESR_CACHE_OP))
#define STATUS(esr)    ((esr)&0x3f)
#define ESR_SVC(esr)   ((esr)&0xffff)
#define SVC_CALL       80 /* personality.c's trap; Linux looks at no number */

enum exception_class {
	EC_UNKNOWN = 0x00,
	EC_SVC = 0x15,
	EC_SYSREG = 0x18,
	EC_SVE = 0x19,
	EC_FPAC = 0x1c,
	EC_FETCH_USER = 0x20,
	EC_FETCH_KERNEL = 0x21,
	EC_PC_ALIGN = 0x22,
	EC_DATA_USER = 0x24,
	EC_DATA_KERNEL = 0x25,
	EC_SP_ALIGN = 0x26,
	EC_FP = 0x2c,
	EC_DEBUG_BREAK = 0x30,
	EC_DEBUG_STEP = 0x32,
	EC_DEBUG_WATCH = 0x34,
	EC_BRK = 0x3c,
};

enum { STATUS_TRANSLATION = 0x04, STATUS_TAG = 0x11, STATUS_ALIGN = 0x21 };

#define TRAP_HWBKPT 4

const struct arch_frame *arm_panic_frame;

static bool calls_enabled;

void arm_trap_user(struct arch_frame *f);
void arm_trap_user_irq(struct arch_frame *f);
_Noreturn void arm_trap_user_other(struct arch_frame *f);
void arm_trap_kernel(struct arch_frame *f);
void arm_trap_kernel_irq(struct arch_frame *f);
_Noreturn void arm_trap_kernel_other(struct arch_frame *f);

static _Noreturn void kernel_died(const struct arch_frame *f, const char *what, uintptr_t addr)
{
	arm_panic_frame = f;
	kernel_fault(what, f->pc, addr);
}

/* What a handler is told of a fault that is no access to memory: see signal.c. */
static void tell_fault(uint64_t esr)
{
	struct arch_thread *t = arm_this_cpu()->current;

	t->fault_address = t->access_address = 0;
	t->fault_esr = t->access_esr = esr;
}

/* An access is told only if a signal comes of it.  Of the kernel's half user code
 * learns nothing, not even what is mapped there. */
static void remember_access(uintptr_t addr, uint64_t esr)
{
	struct arch_thread *t = arm_this_cpu()->current;

	if (addr >> 55 & 1)
		esr = (esr & ~ESR_DETAILS) | STATUS_TRANSLATION;
	t->access_address = addr;
	t->access_esr = esr;
}

static void user_memory_fault(struct arch_frame *f, uint64_t esr, uintptr_t addr, unsigned access)
{
	unsigned kind = STATUS(esr) & 0x3c;

	remember_access(addr, esr);
	if (kind == 0x04 || kind == 0x08 || kind == 0x0c)
		kernel_page_fault(f, addr, access);
	else if (STATUS(esr) == STATUS_ALIGN)
		kernel_user_fault(f, SIGBUS, BUS_ADRALN, addr);
	else if (STATUS(esr) == STATUS_TAG)
		kernel_user_fault(f, SIGSEGV, SEGV_MTESERR, addr);
	else
		kernel_user_fault(f, SIGBUS, BUS_OBJERR, addr);
}

static int fp_code(uint64_t esr)
{
	if (!(esr & ESR_FP_VALID))
		return FPE_FLTINV;
	if (esr & 2)
		return FPE_FLTDIV;
	if (esr & 4)
		return 4; /* overflow */
	if (esr & 8)
		return 5; /* underflow */
	return esr & 16 ? 6 /* inexact */ : FPE_FLTINV;
}

static void user_fault(struct arch_frame *f, uint64_t esr, uintptr_t addr)
{
	switch (ESR_CLASS(esr)) {
	case EC_FETCH_USER:
		user_memory_fault(f, esr, addr, ARCH_EXEC);
		break;
	case EC_DATA_USER:
		user_memory_fault(f, esr, addr,
		                  (esr & ESR_WRITE) && !(esr & ESR_CACHE_OP) ? ARCH_WRITE
		                                                             : ARCH_READ);
		break;
	case EC_PC_ALIGN:
		tell_fault(esr);
		kernel_user_fault(f, SIGBUS, BUS_ADRALN, f->pc);
		break;
	case EC_SP_ALIGN:
		tell_fault(esr);
		kernel_user_fault(f, SIGBUS, BUS_ADRALN, f->sp);
		break;
	case EC_FP:
		kernel_user_fault(f, SIGFPE, fp_code(esr), f->pc);
		break;
	case EC_FPAC:
		tell_fault(0);
		kernel_user_fault(f, SIGILL, ILL_ILLOPN, f->pc);
		break;
	case EC_BRK:
		kernel_user_fault(f, SIGTRAP, TRAP_BRKPT, f->pc);
		break;
	case EC_DEBUG_BREAK:
	case EC_DEBUG_STEP:
	case EC_DEBUG_WATCH:
		kernel_user_fault(f, SIGTRAP, TRAP_HWBKPT, f->pc);
		break;
	case EC_UNKNOWN:
	case EC_SYSREG:
	case EC_SVE:
		tell_fault(0);
		kernel_user_fault(f, SIGILL, ILL_ILLOPC, f->pc);
		break;
	default: /* an extension that is kept from user space */
		tell_fault(esr);
		kernel_user_fault(f, SIGILL, ILL_ILLOPC, f->pc);
	}
}

void arch_call_enable(void)
{
	calls_enabled = true;
}

void arm_trap_user(struct arch_frame *f)
{
	uint64_t esr = read_esr_el1();
	uintptr_t addr = arm_untag(read_far_el1());

	if (ESR_CLASS(esr) == EC_SVC && calls_enabled && ESR_SVC(esr) == SVC_CALL) {
		kernel_call(f);
		return;
	}
	if (ESR_CLASS(esr) == EC_SVC) {
		f->orig_x0 = f->x[0];
		f->nr = (int)f->x[8];
		kernel_syscall(f);
		return;
	}
	user_fault(f, esr, addr);
}

void arm_trap_user_irq(struct arch_frame *f)
{
	if (arm_gic_take() >= 0)
		kernel_interrupt_tick(f);
}

_Noreturn void arm_trap_user_other(struct arch_frame *f)
{
	kernel_died(f, "FIQ or system error in user mode", 0);
}

static const char *kernel_exception(uint64_t esr)
{
	switch (ESR_CLASS(esr)) {
	case EC_DATA_KERNEL:
		return "data abort";
	case EC_FETCH_KERNEL:
		return "instruction abort";
	case EC_PC_ALIGN:
		return "unaligned pc";
	case EC_SP_ALIGN:
		return "unaligned sp";
	case EC_BRK:
		return "brk";
	default:
		return "exception";
	}
}

void arm_trap_kernel(struct arch_frame *f)
{
	uint64_t esr = read_esr_el1();
	uintptr_t addr = read_far_el1();

	if (ESR_CLASS(esr) == EC_DATA_KERNEL && arm_fixup(f, esr, addr))
		return;
	kernel_died(f, kernel_exception(esr), addr);
}

/* Interrupts are on in arch_cpu_idle only. */
void arm_trap_kernel_irq(struct arch_frame *f)
{
	(void)f;
	if (arm_gic_take() >= 0)
		kernel_interrupt_tick(NULL);
}

_Noreturn void arm_trap_kernel_other(struct arch_frame *f)
{
	kernel_died(f, "FIQ, system error or wrong stack in the kernel", 0);
}
