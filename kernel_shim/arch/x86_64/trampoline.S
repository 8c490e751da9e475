/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * What another CPU runs first: copied to TRAMPOLINE_PA, entered in real mode
 * with cs:ip = TRAMPOLINE_PA >> 4 : 0.  Goes straight to long mode.
 *
 *   eax  scratch     ecx  MSR number     edx  high half of an MSR
 */
#include "offsets.h"

#define KIMAGE_BASE 0xffffffff80000000
#define HERE(x) ((x) - x86_64_trampoline + TRAMPOLINE_PA)

	.section .rodata.trampoline, "a"
	.balign 16
	.globl x86_64_trampoline, x86_64_trampoline_end
	.code16
x86_64_trampoline:
	cli
	cld
	mov	%cs, %ax
	mov	%ax, %ds
	lgdtl	trampoline_gdt_pointer - x86_64_trampoline
	mov	$0x20, %eax /* PAE */
	mov	%eax, %cr4
	mov	$x86_64_pml4 - KIMAGE_BASE, %eax
	mov	%eax, %cr3
	mov	$0xc0000080, %ecx /* EFER */
	mov	trampoline_efer - x86_64_trampoline, %eax
	xor	%edx, %edx
	wrmsr
	mov	$0x80010011, %eax /* PG, WP, ET, PE */
	mov	%eax, %cr0
	ljmpl	$SEL_KERNEL_CS, $HERE(trampoline_long)

	.code64
trampoline_long:
	movabs	$x86_64_secondary_entry, %rax
	jmp	*%rax

	.balign 8
trampoline_gdt:
	.quad 0, 0
	.quad 0x00af9b000000ffff /* SEL_KERNEL_CS */
	.quad 0x00cf93000000ffff /* SEL_KERNEL_DS */
trampoline_gdt_pointer:
	.word . - trampoline_gdt - 1
	.long HERE(trampoline_gdt)
	/* LME, and NXE when the tables use it: filled in by the boot CPU */
	.balign 4
	.globl x86_64_trampoline_efer
x86_64_trampoline_efer:
trampoline_efer:
	.long 0x100
x86_64_trampoline_end:

	.section .note.GNU-stack, "", @progbits
