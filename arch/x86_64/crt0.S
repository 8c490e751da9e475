/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * A program's first instruction on x86_64.  rsp points at argc, as the System V
 * ABI says; no other register counts.  Goes on in start/start.c.
 */
	.section .text.start, "ax", @progbits
	.globl _start
	.type _start, @function
_start:
	xor	%ebp, %ebp		/* the outermost frame */
	mov	%rsp, %rdi
	and	$-16, %rsp
	call	loam_start
	hlt				/* loam_start does not return */
	.size _start, . - _start

	.section .note.GNU-stack, "", @progbits
