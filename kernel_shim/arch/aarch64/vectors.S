/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Exception vectors: each saves a struct arch_frame on the kernel stack and
 * calls C with x0 = frame.
 *
 * sp = SP_EL1 = the frame once it is made; on entry from EL0 it is the top of
 * the thread's kernel stack.  x21, x22, x23 carry sp, pc, pstate.
 */
#include "arm_asm.h"

	.macro save el
	sub	sp, sp, #F_SIZE
	stp	x0, x1, [sp, #F_X]
	stp	x2, x3, [sp, #F_X + 16]
	stp	x4, x5, [sp, #F_X + 32]
	stp	x6, x7, [sp, #F_X + 48]
	stp	x8, x9, [sp, #F_X + 64]
	stp	x10, x11, [sp, #F_X + 80]
	stp	x12, x13, [sp, #F_X + 96]
	stp	x14, x15, [sp, #F_X + 112]
	stp	x16, x17, [sp, #F_X + 128]
	stp	x18, x19, [sp, #F_X + 144]
	stp	x20, x21, [sp, #F_X + 160]
	stp	x22, x23, [sp, #F_X + 176]
	stp	x24, x25, [sp, #F_X + 192]
	stp	x26, x27, [sp, #F_X + 208]
	stp	x28, x29, [sp, #F_X + 224]
	.if \el == 0
	mrs	x21, sp_el0
	mov	x29, xzr		// a backtrace ends here
	.else
	add	x21, sp, #F_SIZE
	.endif
	mrs	x22, elr_el1
	mrs	x23, spsr_el1
	stp	x30, x21, [sp, #F_LR]
	stp	x22, x23, [sp, #F_PC]
	mov	x21, #-1
	stp	x0, x21, [sp, #F_ORIG_X0]
	mov	x0, sp
	.endm

	.macro restore el
	ldp	x22, x23, [sp, #F_PC]
	ldp	x30, x21, [sp, #F_LR]
	msr	elr_el1, x22
	msr	spsr_el1, x23
	.if \el == 0
	msr	sp_el0, x21
	.endif
	ldp	x0, x1, [sp, #F_X]
	ldp	x2, x3, [sp, #F_X + 16]
	ldp	x4, x5, [sp, #F_X + 32]
	ldp	x6, x7, [sp, #F_X + 48]
	ldp	x8, x9, [sp, #F_X + 64]
	ldp	x10, x11, [sp, #F_X + 80]
	ldp	x12, x13, [sp, #F_X + 96]
	ldp	x14, x15, [sp, #F_X + 112]
	ldp	x16, x17, [sp, #F_X + 128]
	ldp	x18, x19, [sp, #F_X + 144]
	ldp	x20, x21, [sp, #F_X + 160]
	ldp	x22, x23, [sp, #F_X + 176]
	ldp	x24, x25, [sp, #F_X + 192]
	ldp	x26, x27, [sp, #F_X + 208]
	ldp	x28, x29, [sp, #F_X + 224]
	add	sp, sp, #F_SIZE
	eret
	.endm

	.macro vector to
	.balign	0x80
	b	\to
	.endm

	.macro handler name, el, function
\name:
	save	\el
	bl	\function
	restore	\el
	.endm

	.text
	.balign	2048
	.global arm_vectors
arm_vectors:
	vector	el1_other		// EL1 with SP_EL0: never used
	vector	el1_other
	vector	el1_other
	vector	el1_other
	vector	el1_sync		// EL1
	vector	el1_irq
	vector	el1_other
	vector	el1_other
	vector	el0_sync		// EL0, 64 bit
	vector	el0_irq
	vector	el0_other
	vector	el0_other
	vector	el0_other		// EL0, 32 bit: cannot be entered
	vector	el0_other
	vector	el0_other
	vector	el0_other

	.balign	0x80
handler	el1_sync, 1, arm_trap_kernel
handler	el1_irq, 1, arm_trap_kernel_irq
handler	el1_other, 1, arm_trap_kernel_other
handler	el0_irq, 0, arm_trap_user_irq
handler	el0_other, 0, arm_trap_user_other

el0_sync:
	save	0
	bl	arm_trap_user
return_to_user:
	restore	0

/* _Noreturn void arch_enter_user(struct arch_frame *frame): x19 keeps it.
 * The frame is the top of the stack, so that sp ends where traps expect it. */
	.global arch_enter_user
	.type	arch_enter_user, %function
arch_enter_user:
	mov	sp, x0
	mov	x29, xzr
	bl	klock_release
	b	return_to_user
	.size	arch_enter_user, . - arch_enter_user

	.section .note.GNU-stack, "", %progbits
