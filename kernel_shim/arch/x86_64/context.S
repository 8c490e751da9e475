/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The switch between two kernel stacks.
 *
 *   rdi  where the old stack pointer goes
 *   rsi  the new stack pointer, as it was saved or as arch_thread_init made it
 *   rbx rbp r12-r15 pass through the stack; everything else is the caller's
 */
	.text
	.globl x86_64_switch
x86_64_switch:
	push	%rbp
	push	%rbx
	push	%r12
	push	%r13
	push	%r14
	push	%r15
	mov	%rsp, (%rdi)
	mov	%rsi, %rsp
	pop	%r15
	pop	%r14
	pop	%r13
	pop	%r12
	pop	%rbx
	pop	%rbp
	ret

/* First return of a new thread: r12 = entry, r13 = its argument. */
	.globl x86_64_thread_start
x86_64_thread_start:
	mov	%r13, %rdi
	xor	%ebp, %ebp
	call	*%r12
	ud2

	.section .note.GNU-stack, "", @progbits
