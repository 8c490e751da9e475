/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Entry by PVH: 32-bit protected mode, paging off, ebx = physical address of
 * hvm_start_info.  Builds tables of 2 MiB pages, enters long mode, jumps to
 * the high half.  Also where the other CPUs arrive from trampoline.S.
 *
 *   ebx       start_info, kept to the end
 *   edi, ecx  table being filled, entries left
 *   eax, edx  entry
 */
#include "offsets.h"

#define KIMAGE_BASE 0xffffffff80000000
#define PHYS(x) ((x) - KIMAGE_BASE)
#define ENTRY_TABLE 0x003 /* present, writable */
#define ENTRY_2M    0x083 /* present, writable, 2 MiB page */

	.section .note.pvh, "a", @note
	.balign 4
	.long 4, 4, 18 /* name size, value size, XEN_ELFNOTE_PHYS32_ENTRY */
	.asciz "Xen"
	.long PHYS(x86_64_pvh_start)

	.section .text.boot, "ax"
	.code32
	.globl x86_64_pvh_start
x86_64_pvh_start:
	cli
	cld
	/* 2048 entries of 2 MiB: the first 4 GiB */
	mov	$PHYS(x86_64_pd), %edi
	mov	$ENTRY_2M, %eax
	mov	$2048, %ecx
1:	mov	%eax, (%edi)
	add	$0x200000, %eax
	add	$8, %edi
	dec	%ecx
	jnz	1b
	/* four directories in the low table, the first of them high up too */
	mov	$PHYS(x86_64_pdpt_low), %edi
	mov	$PHYS(x86_64_pd) + ENTRY_TABLE, %eax
	mov	%eax, PHYS(x86_64_pdpt_high) + 510 * 8
	mov	$4, %ecx
1:	mov	%eax, (%edi)
	add	$4096, %eax
	add	$8, %edi
	dec	%ecx
	jnz	1b
	movl	$PHYS(x86_64_pdpt_low) + ENTRY_TABLE, PHYS(x86_64_pml4)
	movl	$PHYS(x86_64_pdpt_low) + ENTRY_TABLE, PHYS(x86_64_pml4) + 256 * 8
	movl	$PHYS(x86_64_pdpt_high) + ENTRY_TABLE, PHYS(x86_64_pml4) + 511 * 8

	mov	%cr4, %eax
	or	$0x20, %eax /* PAE */
	mov	%eax, %cr4
	mov	$PHYS(x86_64_pml4), %eax
	mov	%eax, %cr3
	mov	$0xc0000080, %ecx /* EFER.LME */
	rdmsr
	or	$0x100, %eax
	wrmsr
	mov	%cr0, %eax
	or	$0x80010000, %eax /* PG, WP */
	mov	%eax, %cr0
	lgdt	PHYS(boot_gdt_pointer)
	ljmp	$SEL_KERNEL_CS, $PHYS(long_mode)

	.code64
long_mode:
	movabs	$high_half, %rax
	jmp	*%rax
high_half:
	mov	$SEL_KERNEL_DS, %eax
	mov	%eax, %ds
	mov	%eax, %es
	mov	%eax, %ss
	xor	%eax, %eax
	mov	%eax, %fs
	mov	%eax, %gs
	lea	x86_64_cpu_stacks + 16384(%rip), %rsp
	xor	%ebp, %ebp
	mov	%ebx, %edi
	call	x86_64_start
	ud2

/* From trampoline.S, in long mode with the kernel's tables: takes a number,
 * its stack with it, and goes on in C; a CPU too many sleeps for ever. */
	.globl x86_64_secondary_entry
x86_64_secondary_entry:
	mov	$SEL_KERNEL_DS, %eax
	mov	%eax, %ds
	mov	%eax, %es
	mov	%eax, %ss
	xor	%eax, %eax
	mov	%eax, %fs
	mov	%eax, %gs
	mov	$1, %edi
	lock xadd %edi, x86_64_cpu_ticket(%rip)
	cmp	x86_64_cpu_limit(%rip), %edi
	jae	1f
	mov	%edi, %eax
	shl	$14, %rax /* KSTACK_SIZE */
	lea	x86_64_cpu_stacks + 16384(%rip), %rsp
	add	%rax, %rsp
	xor	%ebp, %ebp
	call	x86_64_secondary_main
1:	cli
	hlt
	jmp	1b

	.section .rodata.boot, "a"
	.balign 8
boot_gdt:
	.quad 0, 0
	.quad 0x00af9b000000ffff /* SEL_KERNEL_CS: 64-bit code */
	.quad 0x00cf93000000ffff /* SEL_KERNEL_DS */
boot_gdt_pointer:
	.word . - boot_gdt - 1
	.long PHYS(boot_gdt)

	.bss
	.balign 4096
	.globl x86_64_pml4, x86_64_pdpt_low, x86_64_pdpt_high, x86_64_pd, x86_64_cpu_stacks
x86_64_pml4:
	.skip 4096
x86_64_pdpt_low:
	.skip 4096
x86_64_pdpt_high:
	.skip 4096
x86_64_pd:
	.skip 4 * 4096
x86_64_cpu_stacks: /* MAX_CPUS of KSTACK_SIZE */
	.skip 8 * 16384

	.section .note.GNU-stack, "", @progbits
