/* SPDX-License-Identifier: BSD-2-Clause */
/* Signal context of Linux on x86_64: what a SA_SIGINFO handler's third argument points at. */
#ifndef ABI_SIGCONTEXT_H
#define ABI_SIGCONTEXT_H

#include <abi/signal.h>

/* Indices into gregs. */
enum {
	REG_R8,
	REG_R9,
	REG_R10,
	REG_R11,
	REG_R12,
	REG_R13,
	REG_R14,
	REG_R15,
	REG_RDI,
	REG_RSI,
	REG_RBP,
	REG_RBX,
	REG_RDX,
	REG_RAX,
	REG_RCX,
	REG_RSP,
	REG_RIP,
	REG_EFL,
	REG_CSGSFS,
	REG_ERR,
	REG_TRAPNO,
	REG_OLDMASK,
	REG_CR2
};

struct abi_fpstate { /* the FXSAVE image */
	unsigned short cwd, swd, ftw, fop;
	unsigned long rip, rdp;
	unsigned mxcsr, mxcr_mask;
	unsigned st[8][4];
	unsigned xmm[16][4];
	unsigned reserved[24];
};

typedef struct {
	long gregs[23];
	struct abi_fpstate *fpregs;
	unsigned long __reserved[8];
} mcontext_t;

typedef struct __ucontext {
	unsigned long uc_flags;
	struct __ucontext *uc_link;
	stack_t uc_stack;
	mcontext_t uc_mcontext;
	unsigned long uc_sigmask; /* the kernel writes 8 bytes */
	unsigned long __sigmask_rest[15];
} ucontext_t;

#endif
