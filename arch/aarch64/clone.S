/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * How a thread begins and ends on aarch64, where C cannot be trusted with the stack.
 */
#include <syscall_nr.h>

/*
 * long arch_clone(unsigned long flags, void *sp, int *ptid, int *ctid, void *tp)
 *                 x0                   x1        x2         x3         x4
 * The child takes its entry function and the argument from its stack at sp (two
 * words) and calls it; the parent gets the id or -errno.
 */
	.section .text.arch_clone, "ax", %progbits
	.globl arch_clone
	.hidden arch_clone
	.type arch_clone, %function
arch_clone:
	mov	x5, x3			/* this CPU's clone takes tls before ctid */
	mov	x3, x4
	mov	x4, x5
	mov	x8, #SYS_clone
	svc	#0
	cbz	x0, 1f
	ret
1:	mov	x29, #0			/* the child: the outermost frame */
	mov	x30, #0
	ldp	x1, x0, [sp], #16	/* entry, its argument */
	blr	x1
	brk	#1			/* entry does not return */
	.size arch_clone, . - arch_clone

/* _Noreturn void arch_unmap_exit(void *stack, size_t size): no stack is touched. */
	.section .text.arch_unmap_exit, "ax", %progbits
	.globl arch_unmap_exit
	.hidden arch_unmap_exit
	.type arch_unmap_exit, %function
arch_unmap_exit:
	mov	x8, #SYS_munmap
	svc	#0
	mov	x0, #0
	mov	x8, #SYS_exit
	svc	#0
	brk	#1
	.size arch_unmap_exit, . - arch_unmap_exit

	.section .note.GNU-stack, "", %progbits
