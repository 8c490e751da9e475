/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Switching kernel stacks, starting a thread, FPU registers.
 *
 * arm_switch:       x0 = thread to save, x1 = thread to load; x2, x3 scratch
 * arm_thread_start: x19 = entry, x20 = its argument
 * arm_fpu_*:        x0 = struct arm_fpu; x1, x2 scratch
 */
#include "arm_asm.h"

	.arch	armv8-a+fp+simd
	.text

	.global arm_switch
	.type	arm_switch, %function
arm_switch:
	mov	x2, sp
	stp	x19, x20, [x0, #T_SAVED]
	stp	x21, x22, [x0, #T_SAVED + 16]
	stp	x23, x24, [x0, #T_SAVED + 32]
	stp	x25, x26, [x0, #T_SAVED + 48]
	stp	x27, x28, [x0, #T_SAVED + 64]
	stp	x29, x30, [x0, #T_SAVED + 80]
	str	x2, [x0, #T_SAVED + 96]
	ldp	x19, x20, [x1, #T_SAVED]
	ldp	x21, x22, [x1, #T_SAVED + 16]
	ldp	x23, x24, [x1, #T_SAVED + 32]
	ldp	x25, x26, [x1, #T_SAVED + 48]
	ldp	x27, x28, [x1, #T_SAVED + 64]
	ldp	x29, x30, [x1, #T_SAVED + 80]
	ldr	x2, [x1, #T_SAVED + 96]
	mov	sp, x2
	ret
	.size	arm_switch, . - arm_switch

	.global arm_thread_start
	.type	arm_thread_start, %function
arm_thread_start:
	mov	x0, x20
	mov	x29, xzr
	blr	x19
	brk	#0			// an entry never returns
	.size	arm_thread_start, . - arm_thread_start

	.macro fpu_each op
	\op	q0, q1, [x0]
	\op	q2, q3, [x0, #32]
	\op	q4, q5, [x0, #64]
	\op	q6, q7, [x0, #96]
	\op	q8, q9, [x0, #128]
	\op	q10, q11, [x0, #160]
	\op	q12, q13, [x0, #192]
	\op	q14, q15, [x0, #224]
	\op	q16, q17, [x0, #256]
	\op	q18, q19, [x0, #288]
	\op	q20, q21, [x0, #320]
	\op	q22, q23, [x0, #352]
	\op	q24, q25, [x0, #384]
	\op	q26, q27, [x0, #416]
	\op	q28, q29, [x0, #448]
	\op	q30, q31, [x0, #480]
	.endm

	.global arm_fpu_save
	.type	arm_fpu_save, %function
arm_fpu_save:
	fpu_each stp
	mrs	x1, fpsr
	mrs	x2, fpcr
	str	w1, [x0, #FPU_SR]
	str	w2, [x0, #FPU_SR + 4]
	ret
	.size	arm_fpu_save, . - arm_fpu_save

	.global arm_fpu_load
	.type	arm_fpu_load, %function
arm_fpu_load:
	fpu_each ldp
	ldr	w1, [x0, #FPU_SR]
	ldr	w2, [x0, #FPU_SR + 4]
	msr	fpsr, x1
	msr	fpcr, x2
	ret
	.size	arm_fpu_load, . - arm_fpu_load

	.section .note.GNU-stack, "", %progbits
