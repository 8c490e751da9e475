/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * A program's first instruction on aarch64.  sp points at argc, 16-byte
 * aligned; no other register counts.  Goes on in start/start.c.
 */
	.section .text.start, "ax", %progbits
	.globl _start
	.type _start, %function
_start:
	mov	x29, #0			/* the outermost frame */
	mov	x30, #0
	mov	x0, sp
	bl	loam_start
	brk	#1			/* loam_start does not return */
	.size _start, . - _start

	.section .note.GNU-stack, "", %progbits
