/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Every way into the kernel and the one way out.  Each entry builds a struct
 * arch_frame on the kernel stack and calls C with rdi = frame; the way out
 * restores all registers from the frame by iretq, which user code cannot
 * trick with an odd rip as it can sysret.
 *
 *   gs   the CPU's struct cpu while in the kernel (swapgs at the border)
 *   rdi  frame     rbp  0 on entry from user code: the end of a backtrace
 */
#include "offsets.h"

	.text

	.macro push_registers
	push	%rdi
	push	%rsi
	push	%rdx
	push	%rcx
	push	%rax
	push	%r8
	push	%r9
	push	%r10
	push	%r11
	push	%rbx
	push	%rbp
	push	%r12
	push	%r13
	push	%r14
	push	%r15
	.endm

/* The CPU pushes an error code for these vectors only. */
	.macro vector number
	.balign 16
vector_\number:
	.if !(\number == 8 || (\number >= 10 && \number <= 14) || \number == 17 || \
	      \number == 21 || \number == 29 || \number == 30)
	pushq	$0
	.endif
	pushq	$\number
	.if \number == 8 || \number == 18
	jmp	fatal_entry
	.else
	jmp	trap_entry
	.endif
	.endm

	.altmacro
	.set	i, 0
	.rept	32
	vector	%i
	.set	i, i + 1
	.endr
	vector	%VEC_TIMER
	vector	%VEC_CONSOLE
	vector	%VEC_KICK
	vector	%VEC_TLB
	vector	%VEC_CALL

/* A spurious interrupt wants nothing, not even an end-of-interrupt.  An NMI
 * has no source on these machines. */
	.globl x86_64_ignore_entry
x86_64_ignore_entry:
	iretq

	.balign 16
trap_entry:
	testb	$3, 24(%rsp) /* cs */
	jz	1f
	swapgs
1:	pushq	$-1 /* nr */
	pushq	$0  /* cr2 */
	push_registers
	cld
	testb	$3, FRAME_CS(%rsp)
	jz	1f
	xor	%ebp, %ebp
1:	mov	%rsp, %rdi
	call	x86_64_trap
	.globl x86_64_return
x86_64_return:
	pop	%r15
	pop	%r14
	pop	%r13
	pop	%r12
	pop	%rbp
	pop	%rbx
	pop	%r11
	pop	%r10
	pop	%r9
	pop	%r8
	pop	%rax
	pop	%rcx
	pop	%rdx
	pop	%rsi
	pop	%rdi
	add	$32, %rsp /* cr2, nr, vector, error */
	testb	$3, 8(%rsp)
	jz	1f
	swapgs
1:	iretq

/* Double fault and machine check: on a stack of their own, gs unknown.  The
 * word above the frame is this CPU's struct cpu.  Never returns. */
	.balign 16
fatal_entry:
	pushq	$-1
	pushq	$0
	push_registers
	cld
	mov	FRAME_SIZE(%rsp), %rax
	mov	%rax, %rdx
	shr	$32, %rdx
	mov	$0xc0000101, %ecx /* GS_BASE */
	wrmsr
	mov	%rsp, %rdi
	call	x86_64_trap
	ud2

/* rcx = return address, r11 = flags, rsp still the user's; IF, TF, DF, AC are
 * off by the mask.  rax is -ENOSYS until the core sets a result. */
	.balign 16
	.globl x86_64_syscall_entry
x86_64_syscall_entry:
	swapgs
	mov	%rsp, %gs:CPU_USER_RSP
	mov	%gs:CPU_KSTACK, %rsp
	pushq	$SEL_USER_DS
	pushq	%gs:CPU_USER_RSP
	push	%r11
	pushq	$SEL_USER_CS
	push	%rcx
	pushq	$0 /* error */
	pushq	$0 /* vector */
	push	%rax
	pushq	$0 /* cr2 */
	mov	$-38, %rax
	push_registers
	xor	%ebp, %ebp
	mov	%rsp, %rdi
	call	x86_64_syscall
	jmp	x86_64_return

/* arch_enter_user(frame) */
	.globl arch_enter_user
arch_enter_user:
	mov	%rdi, %rsp
	xor	%ebp, %ebp
	call	klock_release
	mov	%rsp, %rdi
	call	x86_64_user_return
	jmp	x86_64_return

	.section .rodata
	.balign 8
	.macro vector_address number
	.quad	vector_\number
	.endm
	.globl x86_64_vectors
x86_64_vectors:
	.set	i, 0
	.rept	32
	vector_address %i
	.set	i, i + 1
	.endr
	.globl x86_64_irq_vectors
x86_64_irq_vectors:
	vector_address %VEC_TIMER
	vector_address %VEC_CONSOLE
	vector_address %VEC_KICK
	vector_address %VEC_TLB
	.globl x86_64_call_vector
x86_64_call_vector:
	vector_address %VEC_CALL

	.section .note.GNU-stack, "", @progbits
