/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * void *memcpy(void *dest, const void *src, size_t n), x86_64: rdi, rsi, rdx; rax = dest.
 * SSE2 only.  Short copies are two overlapping loads and stores; longer ones go by 64
 * bytes to where dest is aligned, with the first 16 and the last 64 loaded before anything is
 * stored: so what overlaps with dest below src is copied right, and memmove shares this code.
 * From 2 KiB on rep movsq beats that by half, and by three times where the CPU is emulated;
 * but not when source and destination are closer to each other than 64 bytes.
 * No byte outside [src, src + n) is read.
 */
	.text
	.weak memcpy		/* a program may have its own, yet need memmove */
	.type memcpy, @function
	.globl loam_copy_forward
	.hidden loam_copy_forward
	.type loam_copy_forward, @function
	.p2align 4
memcpy:
loam_copy_forward:
	mov	%rdi, %rax
	cmp	$16, %rdx
	jb	.Lunder16
	cmp	$32, %rdx
	ja	.Lover32
	movdqu	(%rsi), %xmm0
	movdqu	-16(%rsi,%rdx), %xmm1
	movdqu	%xmm0, (%rdi)
	movdqu	%xmm1, -16(%rdi,%rdx)
	ret

.Lover32:
	cmp	$64, %rdx
	ja	.Lover64
	movdqu	(%rsi), %xmm0
	movdqu	16(%rsi), %xmm1
	movdqu	-32(%rsi,%rdx), %xmm2
	movdqu	-16(%rsi,%rdx), %xmm3
	movdqu	%xmm0, (%rdi)
	movdqu	%xmm1, 16(%rdi)
	movdqu	%xmm2, -32(%rdi,%rdx)
	movdqu	%xmm3, -16(%rdi,%rdx)
	ret

.Lover64:
	movdqu	-64(%rsi,%rdx), %xmm4	/* the last 64 bytes, stored last */
	movdqu	-48(%rsi,%rdx), %xmm5
	movdqu	-32(%rsi,%rdx), %xmm6
	movdqu	-16(%rsi,%rdx), %xmm7
	movdqu	(%rsi), %xmm8			/* the first 16, stored last, too */
	lea	-64(%rdi,%rdx), %rcx		/* where the last 64 go */
	sub	%rdi, %rsi			/* the distance */
	mov	%rsi, %r9
	add	$16, %rdi
	and	$-16, %rdi
	add	%rdi, %rsi
	cmp	$2048, %rdx
	jae	.Lover2048
	cmp	%rcx, %rdi
	jae	.Lends
	.p2align 4
.Lloop:
	movdqu	(%rsi), %xmm0
	movdqu	16(%rsi), %xmm1
	movdqu	32(%rsi), %xmm2
	movdqu	48(%rsi), %xmm3
	movdqa	%xmm0, (%rdi)
	movdqa	%xmm1, 16(%rdi)
	movdqa	%xmm2, 32(%rdi)
	movdqa	%xmm3, 48(%rdi)
	add	$64, %rsi
	add	$64, %rdi
	cmp	%rcx, %rdi
	jb	.Lloop
.Lends:
	movdqu	%xmm8, (%rax)
	movdqu	%xmm4, (%rcx)
	movdqu	%xmm5, 16(%rcx)
	movdqu	%xmm6, 32(%rcx)
	movdqu	%xmm7, 48(%rcx)
	ret

.Lover2048:
	cmp	$64, %r9			/* unsigned: a src below dest is far */
	jb	.Lloop
	mov	%rcx, %r8
	sub	%rdi, %rcx
	add	$7, %rcx
	shr	$3, %rcx
	rep movsq
	mov	%r8, %rcx
	jmp	.Lends

.Lunder16:
	cmp	$8, %edx
	jb	.Lunder8
	mov	(%rsi), %r8
	mov	-8(%rsi,%rdx), %r9
	mov	%r8, (%rdi)
	mov	%r9, -8(%rdi,%rdx)
	ret
.Lunder8:
	cmp	$4, %edx
	jb	.Lunder4
	mov	(%rsi), %r8d
	mov	-4(%rsi,%rdx), %r9d
	mov	%r8d, (%rdi)
	mov	%r9d, -4(%rdi,%rdx)
	ret
.Lunder4:
	test	%edx, %edx
	jz	.Lnone
	movzbl	(%rsi), %r8d		/* 1 to 3 bytes: the first, the middle, the last */
	movzbl	-1(%rsi,%rdx), %r9d
	mov	%rdx, %rcx
	shr	$1, %ecx
	movzbl	(%rsi,%rcx), %r10d
	mov	%r8b, (%rdi)
	mov	%r10b, (%rdi,%rcx)
	mov	%r9b, -1(%rdi,%rdx)
.Lnone:
	ret
	.size memcpy, . - memcpy

	.section .note.GNU-stack, "", @progbits
