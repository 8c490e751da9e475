/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Signal frames as Linux lays them out on this CPU, from sp up: siginfo,
 * ucontext with its list of records (FPU, syndrome, end), frame record.
 */
#include <abi/errno.h>
#include <abi/sigcontext.h>

#include "arm_cpu.h"

#define PSTATE_RESERVED  (~0xfffffffful | 0xc000000ul | 0xc00000ul | 0x1fe000ul | 0x20ul)
#define PSTATE_MODE      0x1ful  /* 32 bit and exception level: 0 at EL0 */
#define PSTATE_MASKS     0x3c0ul /* D A I F */
#define PSTATE_SS        (1ul << 21)
#define PSTATE_TCO_BTYPE (1ul << 25 | 3ul << 10)

#define INFO_SIZE        128

/* As much of the frame as the kernel writes; Linux's own is FRAME_SIZE long. */
struct head {
	unsigned char info[INFO_SIZE];
	unsigned long uc_flags, uc_link;
	stack_t uc_stack;
	unsigned long uc_sigmask[16];
	unsigned long pad;
	unsigned long fault_address, regs[31], sp, pc, pstate;
	unsigned long pad2;
};

struct esr_record {
	struct abi_record head;
	unsigned long esr;
};

struct records {
	struct abi_fpsimd fpsimd;
	struct esr_record esr;
	struct abi_record end;
	unsigned long pad;
};

struct frame_record {
	uint64_t fp, lr;
};

#define CONTEXT     (INFO_SIZE + offsetof(ucontext_t, uc_mcontext))
#define RECORDS     (CONTEXT + offsetof(mcontext_t, __reserved))
#define FRAME_SIZE  (INFO_SIZE + sizeof(ucontext_t))
#define RECORDS_MAX sizeof(((mcontext_t *)0)->__reserved)

_Static_assert(offsetof(struct head, uc_stack) == INFO_SIZE + offsetof(ucontext_t, uc_stack), "");
_Static_assert(offsetof(struct head, uc_sigmask) == INFO_SIZE + offsetof(ucontext_t, uc_sigmask),
               "");
_Static_assert(offsetof(struct head, fault_address) == CONTEXT, "");
_Static_assert(sizeof(struct head) == RECORDS, "");
_Static_assert(sizeof(struct abi_fpsimd) == 528 && FRAME_SIZE == 4688, "as in Linux");

static int put_records(struct arch_thread *t, uintptr_t at)
{
	struct records r = {
	        .fpsimd.head = {ABI_FPSIMD_MAGIC, sizeof(struct abi_fpsimd)},
	        .fpsimd.fpsr = t->fpu.fpsr,
	        .fpsimd.fpcr = t->fpu.fpcr,
	};

	__builtin_memcpy(r.fpsimd.vregs, t->fpu.v, sizeof(r.fpsimd.vregs));
	if (t->fault_esr != 0) {
		r.esr.head = (struct abi_record){ABI_ESR_MAGIC, sizeof(r.esr)};
		r.esr.esr = t->fault_esr;
	}
	return arch_copy_out(at, &r, sizeof(r));
}

static int put_head(const struct arch_frame *f, const struct arch_thread *t,
                    const struct arch_signal *s, uintptr_t at)
{
	struct head h = {
	        .uc_stack = {(void *)s->altstack.sp, s->altstack.flags, s->altstack.size},
	        .uc_sigmask[0] = s->old_mask,
	        .fault_address = t->fault_address,
	        .sp = f->sp,
	        .pc = f->pc,
	        .pstate = f->pstate,
	};

	__builtin_memcpy(h.info, s->info, INFO_SIZE);
	__builtin_memcpy(h.regs, f->x, sizeof(h.regs));
	return arch_copy_out(at, &h, sizeof(h));
}

static void enter_handler(struct arch_frame *f, const struct arch_signal *s, uintptr_t at)
{
	f->x[0] = (uint64_t)s->sig;
	if (s->flags & SA_SIGINFO) {
		f->x[1] = at;
		f->x[2] = at + INFO_SIZE;
	}
	f->x[29] = at + FRAME_SIZE;
	f->x[30] = s->flags & SA_RESTORER ? s->restorer : arm_sigpage_entry;
	f->sp = at;
	f->pc = s->handler;
	f->pstate &= ~PSTATE_TCO_BTYPE;
	f->nr = -1;
}

/* Linux keeps the address and syndrome of the last fault that led to a signal, and
 * tells them in every frame from then on. */
static void note_fault(struct arch_thread *t, const struct arch_signal *s)
{
	const siginfo_t *info = s->info;

	if ((s->sig != SIGSEGV && s->sig != SIGBUS) || info->si_code <= 0 ||
	    info->si_code == SI_KERNEL)
		return;
	t->fault_address = t->access_address;
	t->fault_esr = t->access_esr;
}

int arch_signal_push(struct arch_frame *f, struct arch_thread *t, const struct arch_signal *s)
{
	struct frame_record record = {f->x[29], f->x[30]};
	uintptr_t top = (s->stack ? s->stack : f->sp) & ~15ul;
	uintptr_t at = top - sizeof(record) - FRAME_SIZE;

	if (at > top)
		return -EFAULT;
	note_fault(t, s);
	arm_fpu_save(&t->fpu);
	if (put_head(f, t, s, at) != 0 || put_records(t, at + RECORDS) != 0 ||
	    arch_copy_out(at + FRAME_SIZE, &record, sizeof(record)) != 0)
		return -EFAULT;
	enter_handler(f, s, at);
	return 0;
}

static int get_fpsimd(struct arch_thread *t, uintptr_t at, unsigned size)
{
	struct abi_fpsimd saved;

	if (size != sizeof(saved) || arch_copy_in(&saved, at, sizeof(saved)) != 0)
		return -EFAULT;
	__builtin_memcpy(t->fpu.v, saved.vregs, sizeof(saved.vregs));
	t->fpu.fpsr = saved.fpsr;
	t->fpu.fpcr = saved.fpcr;
	return 0;
}

/* Walks the records; the FPU's must be among them, an unknown one is an error. */
static int get_records(struct arch_thread *t, uintptr_t at)
{
	struct abi_record r;
	bool found = false;

	for (size_t used = 0; used + sizeof(r) <= RECORDS_MAX; used += r.size) {
		if (arch_copy_in(&r, at + used, sizeof(r)) != 0)
			return -EFAULT;
		if (r.magic == 0)
			return r.size == 0 && found ? 0 : -EFAULT;
		if (r.size < sizeof(r) || r.size % 16 != 0 || r.size > RECORDS_MAX - used)
			return -EFAULT;
		if (r.magic != ABI_ESR_MAGIC && (r.magic != ABI_FPSIMD_MAGIC || found))
			return -EFAULT;
		if (r.magic == ABI_FPSIMD_MAGIC && get_fpsimd(t, at + used, r.size) != 0)
			return -EFAULT;
		found |= r.magic == ABI_FPSIMD_MAGIC;
	}
	return -EFAULT;
}

/* As Linux: reserved bits are dropped, but a privileged state is a bad frame. */
static bool pstate_is_valid(uint64_t pstate)
{
	return (pstate & ~PSTATE_RESERVED & (PSTATE_MODE | PSTATE_MASKS)) == 0;
}

static void get_head(struct arch_frame *f, const struct head *h, struct arch_signal *s)
{
	__builtin_memcpy(f->x, h->regs, sizeof(f->x));
	f->sp = h->sp;
	f->pc = h->pc;
	f->pstate = h->pstate & ~(PSTATE_RESERVED | PSTATE_SS);
	f->nr = -1;
	s->old_mask = h->uc_sigmask[0];
	s->altstack.sp = (uintptr_t)h->uc_stack.ss_sp;
	s->altstack.flags = h->uc_stack.ss_flags;
	s->altstack.size = h->uc_stack.ss_size;
}

int arch_signal_pop(struct arch_frame *f, struct arch_thread *t, struct arch_signal *s)
{
	struct head h;
	uintptr_t at = f->sp;

	if (at % 16 != 0 || arch_copy_in(&h, at, sizeof(h)) != 0 || !pstate_is_valid(h.pstate))
		return -EFAULT;
	if (get_records(t, at + RECORDS) != 0) {
		arm_fpu_save(&t->fpu);
		return -EFAULT;
	}
	get_head(f, &h, s);
	arm_fpu_load(&t->fpu);
	return 0;
}
