/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * void *memset(void *dest, int c, size_t n), aarch64: x0, w1, x2; x0 stays.
 * Overlapping stores for short ones, 64 bytes a step for long ones.  Without dc zva:
 * a kernel may forbid it, and memory that is not cached refuses it.
 */
	.text
	.globl memset
	.type memset, %function
	.p2align 4
memset:
	dup	v0.16b, w1
	add	x5, x0, x2		/* the end */
	cmp	x2, #16
	b.lo	.Lunder16
	cmp	x2, #64
	b.hi	.Lover64
	str	q0, [x0]
	str	q0, [x5, #-16]
	cmp	x2, #32
	b.ls	.Ldone
	str	q0, [x0, #16]
	str	q0, [x5, #-32]
.Ldone:
	ret

.Lover64:
	str	q0, [x0]		/* up to an aligned place */
	sub	x5, x5, #64		/* where the last 64 bytes begin */
	add	x3, x0, #16
	and	x3, x3, #-16
	cmp	x3, x5
	b.hs	.Ltail
	.p2align 4
.Lloop:
	stp	q0, q0, [x3]
	stp	q0, q0, [x3, #32]
	add	x3, x3, #64
	cmp	x3, x5
	b.lo	.Lloop
.Ltail:
	stp	q0, q0, [x5]
	stp	q0, q0, [x5, #32]
	ret

.Lunder16:
	tbz	x2, #3, .Lunder8
	str	d0, [x0]
	str	d0, [x5, #-8]
	ret
.Lunder8:
	tbz	x2, #2, .Lunder4
	str	s0, [x0]
	str	s0, [x5, #-4]
	ret
.Lunder4:
	cbz	x2, .Ldone
	lsr	x3, x2, #1		/* 1 to 3 bytes: the first, the middle, the last */
	strb	w1, [x0]
	strb	w1, [x0, x3]
	strb	w1, [x5, #-1]
	ret
	.size memset, . - memset

	.section .note.GNU-stack, "", %progbits
