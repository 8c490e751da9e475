/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * From the arm64 Image header to C, for the boot CPU and the others.
 *
 * Boot CPU:  x0 = physical address of the device tree, MMU off, EL1.
 * Others:    x0 = physical address of their struct arm_cpu (PSCI context).
 * x19 keeps x0; x20 the address to go on at; x0..x3 are scratch.
 */
#include "arm_asm.h"

#define OFFSET 0xffff000000000000
#define BLOCK_NORMAL (PTE_BLOCK | PTE_ATTR(ATTR_NORMAL) | PTE_SHARED | PTE_ACCESSED)
#define BLOCK_DEVICE (PTE_BLOCK | PTE_ATTR(ATTR_DEVICE) | PTE_ACCESSED | 3 << 53)

	.section .head.text, "ax"
	.global arm_head
arm_head:
	b	boot_primary
	.word	0
	.quad	0			// load offset from a 2 MiB boundary
	.quad	arm_image_size
	.quad	2			// little endian, 4 KiB pages
	.quad	0, 0, 0
	.ascii	"ARM\x64"
	.word	0

boot_primary:
	mov	x19, x0
	ldr	x20, =primary_high
	b	mmu_on

	.global arm_boot_secondary
arm_boot_secondary:
	mov	x19, x0
	ldr	x20, =secondary_high

/* Goes on at x20 with the boot tables in both halves: low addresses as they
 * are, high ones at OFFSET. */
mmu_on:
	ldr	x0, =0xf0ff00		// device, normal, tagged (see mmu.c)
	msr	mair_el1, x0
	mrs	x1, id_aa64mmfr0_el1
	and	x1, x1, #7		// physical address size, 48 bits at most
	mov	x2, #5
	cmp	x1, x2
	csel	x1, x1, x2, lo
	ldr	x0, =0x20b5103510	// 48-bit halves, 4 KiB, cached walks, TBI0
	orr	x0, x0, x1, lsl #32
	msr	tcr_el1, x0
	adrp	x0, boot_l0
	msr	ttbr0_el1, x0
	msr	ttbr1_el1, x0
	isb
	tlbi	vmalle1
	ic	iallu
	dsb	nsh
	isb
	ldr	x0, =SCTLR_KERNEL
	msr	sctlr_el1, x0
	isb
	br	x20

	.text
primary_high:
	ldr	x0, =arm_vectors
	msr	vbar_el1, x0
	ldr	x0, =arm_bss_start
	ldr	x1, =arm_bss_end
1:	cmp	x0, x1
	b.hs	2f
	stp	xzr, xzr, [x0], #16
	b	1b
2:	ldr	x0, =arm_boot_stacks + 16384
	mov	sp, x0
	mov	x29, xzr
	mov	x30, xzr
	mov	x0, x19
	bl	arm_boot_main
	brk	#0

secondary_high:
	ldr	x0, =arm_vectors
	msr	vbar_el1, x0
	ldr	x0, =OFFSET
	add	x19, x19, x0
	ldr	x0, [x19, #CPU_STACK_TOP]
	mov	sp, x0
	mov	x29, xzr
	ldr	x0, [x19, #CPU_ROOT]
	bl	arm_install_kernel_map
	mov	x0, x19
	bl	arm_boot_secondary_main
	brk	#0

/* void arm_install_kernel_map(uint64_t root): changes TTBR1, standing in the
 * low half meanwhile, so that no live translation changes its size. */
	.global arm_install_kernel_map
arm_install_kernel_map:
	ldr	x1, =OFFSET
	adr	x2, 1f
	sub	x2, x2, x1
	br	x2
1:	msr	ttbr1_el1, x0
	isb
	tlbi	vmalle1
	dsb	nsh
	isb
	ret

/* Low and high half alike: 1 GiB of devices, 1 GiB of RAM with the kernel. */
	.section .boot_tables, "aw"
	.balign	4096
boot_l0:
	.quad	boot_l1 - OFFSET + PTE_TABLE
	.fill	511, 8, 0
boot_l1:
	.quad	0x00000000 + BLOCK_DEVICE
	.quad	0x40000000 + BLOCK_NORMAL
	.fill	510, 8, 0

	.section .note.GNU-stack, "", %progbits
