/* SPDX-License-Identifier: BSD-2-Clause */
/* Where a signal handler returns to on x86_64: rsp points at the kernel's frame. */
#include <syscall_nr.h>

	.section .text.arch_sigreturn, "ax", @progbits
	nop				/* debuggers look one byte before the return address */
	.globl arch_sigreturn
	.hidden arch_sigreturn
	.type arch_sigreturn, @function
arch_sigreturn:
	mov	$SYS_rt_sigreturn, %eax
	syscall
	hlt
	.size arch_sigreturn, . - arch_sigreturn

	.section .note.GNU-stack, "", @progbits
