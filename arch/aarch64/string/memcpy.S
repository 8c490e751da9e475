/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * void *memcpy(void *dest, const void *src, size_t n), aarch64: x0, x1, x2; x0 stays.
 * Short copies are two overlapping loads and stores; longer ones go by 64 bytes, with
 * the last 64 loaded before anything is stored: so what overlaps with dest below src
 * is copied right, and memmove shares this code.  No byte outside [src, src + n) is
 * read, which memory tags would notice.
 */
	.text
	.weak memcpy		/* a program may have its own, yet need memmove */
	.type memcpy, %function
	.globl loam_copy_forward
	.hidden loam_copy_forward
	.type loam_copy_forward, %function
	.p2align 4
memcpy:
loam_copy_forward:
	add	x4, x1, x2		/* both ends */
	add	x5, x0, x2
	cmp	x2, #16
	b.lo	.Lunder16
	cmp	x2, #32
	b.hi	.Lover32
	ldr	q0, [x1]
	ldr	q1, [x4, #-16]
	str	q0, [x0]
	str	q1, [x5, #-16]
	ret

.Lover32:
	cmp	x2, #64
	b.hi	.Lover64
	ldp	q0, q1, [x1]
	ldp	q2, q3, [x4, #-32]
	stp	q0, q1, [x0]
	stp	q2, q3, [x5, #-32]
	ret

.Lover64:
	ldp	q4, q5, [x4, #-64]	/* the last 64 bytes, stored last */
	ldp	q6, q7, [x4, #-32]
	sub	x5, x5, #64		/* where they go */
	mov	x3, x0
	.p2align 4
.Lloop:
	ldp	q0, q1, [x1]
	ldp	q2, q3, [x1, #32]
	stp	q0, q1, [x3]
	stp	q2, q3, [x3, #32]
	add	x1, x1, #64
	add	x3, x3, #64
	cmp	x3, x5
	b.lo	.Lloop
	stp	q4, q5, [x5]
	stp	q6, q7, [x5, #32]
	ret

.Lunder16:
	tbz	x2, #3, .Lunder8
	ldr	x6, [x1]
	ldr	x7, [x4, #-8]
	str	x6, [x0]
	str	x7, [x5, #-8]
	ret
.Lunder8:
	tbz	x2, #2, .Lunder4
	ldr	w6, [x1]
	ldr	w7, [x4, #-4]
	str	w6, [x0]
	str	w7, [x5, #-4]
	ret
.Lunder4:
	cbz	x2, .Lnone
	lsr	x8, x2, #1		/* 1 to 3 bytes: the first, the middle, the last */
	ldrb	w6, [x1]
	ldrb	w9, [x1, x8]
	ldrb	w7, [x4, #-1]
	strb	w6, [x0]
	strb	w9, [x0, x8]
	strb	w7, [x5, #-1]
.Lnone:
	ret
	.size memcpy, . - memcpy

	.section .note.GNU-stack, "", %progbits
