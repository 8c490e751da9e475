/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * void *memset(void *dest, int c, size_t n), x86_64: rdi, esi, rdx; rax = dest.
 * SSE2 only: overlapping stores for short ones, 64 bytes a step for long ones.
 */
	.text
	.globl memset
	.type memset, @function
	.p2align 4
memset:
	mov	%rdi, %rax
	movzbl	%sil, %esi
	imul	$0x01010101, %esi, %esi
	movd	%esi, %xmm0
	pshufd	$0, %xmm0, %xmm0
	cmp	$16, %rdx
	jb	.Lunder16
	cmp	$64, %rdx
	ja	.Lover64
	movdqu	%xmm0, (%rdi)
	movdqu	%xmm0, -16(%rdi,%rdx)
	cmp	$32, %edx
	jbe	.Ldone
	movdqu	%xmm0, 16(%rdi)
	movdqu	%xmm0, -32(%rdi,%rdx)
.Ldone:
	ret

.Lover64:
	movdqu	%xmm0, (%rdi)		/* up to an aligned place */
	lea	-64(%rdi,%rdx), %rcx	/* where the last 64 bytes begin */
	add	$16, %rdi
	and	$-16, %rdi
	cmp	%rcx, %rdi
	jae	.Ltail
	.p2align 4
.Lloop:
	movdqa	%xmm0, (%rdi)
	movdqa	%xmm0, 16(%rdi)
	movdqa	%xmm0, 32(%rdi)
	movdqa	%xmm0, 48(%rdi)
	add	$64, %rdi
	cmp	%rcx, %rdi
	jb	.Lloop
.Ltail:
	movdqu	%xmm0, (%rcx)
	movdqu	%xmm0, 16(%rcx)
	movdqu	%xmm0, 32(%rcx)
	movdqu	%xmm0, 48(%rcx)
	ret

.Lunder16:
	cmp	$8, %edx
	jb	.Lunder8
	movq	%xmm0, (%rdi)
	movq	%xmm0, -8(%rdi,%rdx)
	ret
.Lunder8:
	cmp	$4, %edx
	jb	.Lunder4
	mov	%esi, (%rdi)
	mov	%esi, -4(%rdi,%rdx)
	ret
.Lunder4:
	test	%edx, %edx
	jz	.Ldone
	mov	%sil, (%rdi)		/* 1 to 3 bytes: the first, the middle, the last */
	mov	%edx, %ecx
	shr	$1, %ecx
	mov	%sil, (%rdi,%rcx)
	mov	%sil, -1(%rdi,%rdx)
	ret
	.size memset, . - memset

	.section .note.GNU-stack, "", @progbits
