/* SPDX-License-Identifier: BSD-2-Clause */
/* Signal context of Linux on aarch64: what a SA_SIGINFO handler's third argument points at. */
#ifndef ABI_SIGCONTEXT_H
#define ABI_SIGCONTEXT_H

#include <abi/signal.h>

typedef struct {
	unsigned long fault_address;
	unsigned long regs[31];
	unsigned long sp, pc, pstate;
	/* A list of records (FPSIMD, ESR ...), each with magic and size. */
	unsigned char __reserved[4096] __attribute__((aligned(16)));
} mcontext_t;

struct abi_record {
	unsigned magic, size;
};

#define ABI_FPSIMD_MAGIC 0x46508001u
#define ABI_ESR_MAGIC    0x45535201u

struct abi_fpsimd {
	struct abi_record head;
	unsigned fpsr, fpcr;
	unsigned long vregs[32][2];
};

typedef struct __ucontext {
	unsigned long uc_flags;
	struct __ucontext *uc_link;
	stack_t uc_stack;
	unsigned long uc_sigmask; /* the kernel writes 8 bytes */
	unsigned long __sigmask_rest[15];
	mcontext_t uc_mcontext;
} ucontext_t;

#endif
