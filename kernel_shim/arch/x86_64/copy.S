/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The only instructions of the kernel that touch user memory.  Each is listed
 * in .fixup_table with the place to go on when it faults for good; the callers
 * in usercopy.c have checked the range and opened SMAP.
 *
 *   rdi, rsi, rdx  arguments      rax  result     rcx  count, scratch
 */
	.macro fixup at, to
	.pushsection .fixup_table, "a"
	.quad \at, \to
	.popsection
	.endm

	.text
/* size_t x86_64_user_copy(void *to, const void *from, size_t n): bytes left.
 * Words first; where a word faults, bytes up to the exact place. */
	.globl x86_64_user_copy
x86_64_user_copy:
	mov	%rdx, %rcx
	shr	$3, %rcx
	and	$7, %edx
1:	rep movsq
	mov	%rdx, %rcx
2:	rep movsb
3:	mov	%rcx, %rax
	ret
4:	lea	(%rdx, %rcx, 8), %rcx
	jmp	2b
	fixup	1b, 4b
	fixup	2b, 3b

/* long x86_64_user_string(char *to, const char *from, size_t max):
 * length, max when there was no NUL, -1 on a fault */
	.globl x86_64_user_string
x86_64_user_string:
	xor	%eax, %eax
1:	cmp	%rdx, %rax
	je	3f
2:	mov	(%rsi, %rax), %cl
	mov	%cl, (%rdi, %rax)
	test	%cl, %cl
	je	3f
	inc	%rax
	jmp	1b
3:	ret
4:	mov	$-1, %rax
	ret
	fixup	2b, 4b

/* int x86_64_user_cmpxchg(uint32_t *word, uint32_t expect, uint32_t value,
 * uint32_t *seen): 0, or -1 on a fault */
	.globl x86_64_user_cmpxchg
x86_64_user_cmpxchg:
	mov	%esi, %eax
1:	lock cmpxchg %edx, (%rdi)
	mov	%eax, (%rcx)
	xor	%eax, %eax
	ret
2:	mov	$-1, %eax
	ret
	fixup	1b, 2b

	.section .note.GNU-stack, "", @progbits
