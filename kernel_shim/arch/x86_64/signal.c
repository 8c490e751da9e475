/* SPDX-License-Identifier: BSD-2-Clause */
/* Signal frames, exactly as Linux lays them out on x86_64: from the top down the
 * FXSAVE image (64-byte aligned), then return address, ucontext and siginfo. */
#include <abi/errno.h>
#include <abi/sigcontext.h>

#include "cpu.h"
#include "kmem.h"
#include "x86.h"

#define RED_ZONE             128
#define UC_SIGCONTEXT_SS     2ul
#define UC_STRICT_RESTORE_SS 4ul
#define SIGINFO_SIZE         128
#define FPU_MXCSR            24

/* ucontext as the kernel writes it: 8 bytes of signal mask. */
struct kernel_ucontext {
	uint64_t flags, link;
	struct {
		uint64_t sp;
		int32_t flags, pad;
		uint64_t size;
	} stack;
	uint64_t gregs[23], fpstate, reserved[8];
	uint64_t mask;
};

struct rt_sigframe {
	uint64_t restorer;
	struct kernel_ucontext uc;
	uint8_t info[SIGINFO_SIZE];
};

_Static_assert(offsetof(struct kernel_ucontext, gregs) == offsetof(ucontext_t, uc_mcontext.gregs),
               "gregs");
_Static_assert(offsetof(struct kernel_ucontext, fpstate) ==
                       offsetof(ucontext_t, uc_mcontext.fpregs),
               "fpstate");
_Static_assert(offsetof(struct kernel_ucontext, mask) == offsetof(ucontext_t, uc_sigmask), "mask");
_Static_assert(sizeof(struct abi_fpstate) == FPU_SIZE, "an FXSAVE image");
_Static_assert(sizeof(siginfo_t) == SIGINFO_SIZE, "siginfo");

/* cs, gs, fs and ss share one word. */
#define SEGMENTS (SEL_USER_CS | (uint64_t)SEL_USER_DS << 48)

static void save_registers(uint64_t *g, const struct arch_frame *f, uint64_t old_mask)
{
	g[REG_R8] = f->r8;
	g[REG_R9] = f->r9;
	g[REG_R10] = f->r10;
	g[REG_R11] = f->r11;
	g[REG_R12] = f->r12;
	g[REG_R13] = f->r13;
	g[REG_R14] = f->r14;
	g[REG_R15] = f->r15;
	g[REG_RDI] = f->rdi;
	g[REG_RSI] = f->rsi;
	g[REG_RBP] = f->rbp;
	g[REG_RBX] = f->rbx;
	g[REG_RDX] = f->rdx;
	g[REG_RAX] = f->rax;
	g[REG_RCX] = f->rcx;
	g[REG_RSP] = f->rsp;
	g[REG_RIP] = f->rip;
	g[REG_EFL] = f->rflags;
	g[REG_CSGSFS] = SEGMENTS;
	g[REG_ERR] = f->error;
	g[REG_TRAPNO] = f->vector < 32 ? f->vector : 0; /* exceptions only */
	g[REG_OLDMASK] = old_mask;
	g[REG_CR2] = f->cr2;
}

static void restore_registers(struct arch_frame *f, const uint64_t *g)
{
	f->r8 = g[REG_R8];
	f->r9 = g[REG_R9];
	f->r10 = g[REG_R10];
	f->r11 = g[REG_R11];
	f->r12 = g[REG_R12];
	f->r13 = g[REG_R13];
	f->r14 = g[REG_R14];
	f->r15 = g[REG_R15];
	f->rdi = g[REG_RDI];
	f->rsi = g[REG_RSI];
	f->rbp = g[REG_RBP];
	f->rbx = g[REG_RBX];
	f->rdx = g[REG_RDX];
	f->rax = g[REG_RAX];
	f->rcx = g[REG_RCX];
	f->rsp = g[REG_RSP];
	f->rip = g[REG_RIP];
	f->rflags = (f->rflags & ~RFLAGS_USER) | (g[REG_EFL] & RFLAGS_USER);
	f->cs = SEL_USER_CS;
	f->ss = SEL_USER_DS;
	f->nr = (uint64_t)-1; /* no system call to restart */
}

int arch_signal_push(struct arch_frame *f, struct arch_thread *t, const struct arch_signal *s)
{
	uint64_t fpstate = ((s->stack ? s->stack : f->rsp - RED_ZONE) - FPU_SIZE) & ~63ul;
	/* the handler starts as if it had been called: rsp is 8 short of 16 */
	uint64_t sp = ((fpstate - sizeof(struct rt_sigframe)) & ~15ul) - 8;
	struct rt_sigframe frame = {
	        .restorer = s->restorer,
	        .uc.flags = UC_SIGCONTEXT_SS | UC_STRICT_RESTORE_SS,
	        .uc.stack = {s->altstack.sp, s->altstack.flags, 0, s->altstack.size},
	        .uc.fpstate = fpstate,
	        .uc.mask = s->old_mask,
	};

	if (!(s->flags & SA_RESTORER))
		return -EFAULT; /* as Linux: nowhere to return to */
	save_registers(frame.uc.gregs, f, s->old_mask);
	memcpy(frame.info, s->info, SIGINFO_SIZE);
	x86_64_fpu_save(t);
	if (arch_copy_out(fpstate, t->fpu, FPU_SIZE) || arch_copy_out(sp, &frame, sizeof(frame)))
		return -EFAULT;
	x86_64_fpu_reset(t);
	f->rdi = (uint64_t)s->sig;
	f->rsi = sp + offsetof(struct rt_sigframe, info);
	f->rdx = sp + offsetof(struct rt_sigframe, uc);
	f->rax = 0; /* no vector registers, should the handler have varargs */
	f->rip = s->handler;
	f->rsp = sp;
	f->rflags &= ~(RFLAGS_DF | RFLAGS_RF | RFLAGS_TF);
	return 0;
}

static int restore_fpu(struct arch_thread *t, uint64_t fpstate)
{
	_Alignas(16) uint8_t image[FPU_SIZE];

	if (!fpstate) {
		x86_64_fpu_reset(t);
		return 0;
	}
	/* a reserved bit of MXCSR would fault when it is loaded */
	if (arch_copy_in(image, fpstate, FPU_SIZE) ||
	    *(uint32_t *)(void *)(image + FPU_MXCSR) & ~x86_64_mxcsr_mask())
		return -EFAULT;
	memcpy(t->fpu, image, FPU_SIZE);
	x86_64_fpu_load(t);
	return 0;
}

int arch_signal_pop(struct arch_frame *f, struct arch_thread *t, struct arch_signal *s)
{
	struct kernel_ucontext uc;

	/* ret has taken the return address, the frame's first word */
	if (arch_copy_in(&uc, f->rsp, sizeof(uc)))
		return -EFAULT;
	/* of code segments there is one */
	if (((uc.gregs[REG_CSGSFS] | 3) & 0xffff) != SEL_USER_CS || restore_fpu(t, uc.fpstate))
		return -EFAULT;
	restore_registers(f, uc.gregs);
	s->old_mask = uc.mask;
	s->altstack.sp = uc.stack.sp;
	s->altstack.flags = uc.stack.flags;
	s->altstack.size = uc.stack.size;
	return 0;
}
