/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * How a thread begins and ends on x86_64, where C cannot be trusted with the stack.
 */
#include <syscall_nr.h>

/*
 * long arch_clone(unsigned long flags, void *sp, int *ptid, int *ctid, void *tp)
 *                 rdi                  rsi       rdx        rcx        r8
 * The child takes its entry function and the argument from its stack at sp (two
 * words) and calls it; the parent gets the id or -errno.
 */
	.section .text.arch_clone, "ax", @progbits
	.globl arch_clone
	.hidden arch_clone
	.type arch_clone, @function
arch_clone:
	mov	%rcx, %r10		/* the system call's fourth argument */
	mov	$SYS_clone, %eax
	syscall
	test	%rax, %rax
	jz	1f
	ret
1:	xor	%ebp, %ebp		/* the child: the outermost frame */
	pop	%rax			/* entry */
	pop	%rdi			/* its argument; the stack is 16-byte aligned now */
	call	*%rax
	hlt				/* entry does not return */
	.size arch_clone, . - arch_clone

/* _Noreturn void arch_unmap_exit(void *stack, size_t size): no stack is touched. */
	.section .text.arch_unmap_exit, "ax", @progbits
	.globl arch_unmap_exit
	.hidden arch_unmap_exit
	.type arch_unmap_exit, @function
arch_unmap_exit:
	mov	$SYS_munmap, %eax
	syscall
	xor	%edi, %edi
	mov	$SYS_exit, %eax
	syscall
	hlt
	.size arch_unmap_exit, . - arch_unmap_exit

	.section .note.GNU-stack, "", @progbits
