/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * setjmp and longjmp of x86_64.  The buffer (rdi) holds
 *   0 rbx  8 rbp  16 r12  24 r13  32 r14  40 r15  48 rsp  56 rip
 * of the caller as they are when setjmp has returned.
 */
	.text
	.globl setjmp, _setjmp
	.type setjmp, @function
	.type _setjmp, @function
setjmp:
_setjmp:
	mov	%rbx, (%rdi)
	mov	%rbp, 8(%rdi)
	mov	%r12, 16(%rdi)
	mov	%r13, 24(%rdi)
	mov	%r14, 32(%rdi)
	mov	%r15, 40(%rdi)
	lea	8(%rsp), %rdx		/* without the return address */
	mov	%rdx, 48(%rdi)
	mov	(%rsp), %rdx
	mov	%rdx, 56(%rdi)
	xor	%eax, %eax
	ret
	.size setjmp, . - setjmp

/* int sigsetjmp(sigjmp_buf buf, int save_mask): saves the mask, goes on as setjmp. */
	.globl sigsetjmp, __sigsetjmp
	.type sigsetjmp, @function
	.type __sigsetjmp, @function
sigsetjmp:
__sigsetjmp:
	push	%rdi			/* aligns the stack as well */
	call	loam_sigsetjmp_mask
	pop	%rdi
	jmp	setjmp
	.size sigsetjmp, . - sigsetjmp

	.globl longjmp, _longjmp
	.type longjmp, @function
	.type _longjmp, @function
longjmp:
_longjmp:
	mov	%esi, %eax
	cmp	$1, %eax
	adc	$0, %eax		/* 0 becomes 1 */
	mov	(%rdi), %rbx
	mov	8(%rdi), %rbp
	mov	16(%rdi), %r12
	mov	24(%rdi), %r13
	mov	32(%rdi), %r14
	mov	40(%rdi), %r15
	mov	48(%rdi), %rsp
	jmp	*56(%rdi)
	.size longjmp, . - longjmp

	.section .note.GNU-stack, "", @progbits
