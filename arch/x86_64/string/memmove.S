/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * void *memmove(void *dest, const void *src, size_t n), x86_64: rdi, rsi, rdx; rax = dest.
 * Forwards it is memcpy.  Backwards, when dest lies inside (src, src + n), by 64 bytes
 * from the end, with the first 64 loaded before anything is stored.
 */
	.text
	.globl memmove
	.type memmove, @function
	.p2align 4
memmove:
	mov	%rdi, %rcx
	sub	%rsi, %rcx
	cmp	%rdx, %rcx		/* unsigned: a dest below src is far above */
	jae	loam_copy_forward
	cmp	$64, %rdx
	jbe	loam_copy_forward	/* loads all before it stores */
	mov	%rdi, %rax
	movdqu	(%rsi), %xmm4		/* the first 64 bytes, stored last */
	movdqu	16(%rsi), %xmm5
	movdqu	32(%rsi), %xmm6
	movdqu	48(%rsi), %xmm7
	lea	64(%rdi), %rcx		/* where they end */
	add	%rdx, %rsi		/* both ends */
	add	%rdx, %rdi
	.p2align 4
1:	movdqu	-16(%rsi), %xmm0
	movdqu	-32(%rsi), %xmm1
	movdqu	-48(%rsi), %xmm2
	movdqu	-64(%rsi), %xmm3
	movdqu	%xmm0, -16(%rdi)
	movdqu	%xmm1, -32(%rdi)
	movdqu	%xmm2, -48(%rdi)
	movdqu	%xmm3, -64(%rdi)
	sub	$64, %rsi
	sub	$64, %rdi
	cmp	%rcx, %rdi
	ja	1b
	movdqu	%xmm4, (%rax)
	movdqu	%xmm5, 16(%rax)
	movdqu	%xmm6, 32(%rax)
	movdqu	%xmm7, 48(%rax)
	ret
	.size memmove, . - memmove

	.section .note.GNU-stack, "", @progbits
