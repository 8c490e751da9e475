/* SPDX-License-Identifier: BSD-2-Clause */
/* Where a signal handler returns to on aarch64: sp points at the kernel's frame. */
#include <syscall_nr.h>

	.section .text.arch_sigreturn, "ax", %progbits
	nop				/* debuggers look one instruction before it */
	.globl arch_sigreturn
	.hidden arch_sigreturn
	.type arch_sigreturn, %function
arch_sigreturn:
	mov	x8, #SYS_rt_sigreturn
	svc	#0
	brk	#1
	.size arch_sigreturn, . - arch_sigreturn

	.section .note.GNU-stack, "", %progbits
