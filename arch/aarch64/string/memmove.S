/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * void *memmove(void *dest, const void *src, size_t n), aarch64: x0, x1, x2; x0 stays.
 * Forwards it is memcpy.  Backwards, when dest lies inside (src, src + n), by 64 bytes
 * from the end, with the first 64 loaded before anything is stored.
 */
	.text
	.globl memmove
	.type memmove, %function
	.p2align 4
memmove:
	sub	x3, x0, x1
	cmp	x3, x2			/* unsigned: a dest below src is far above */
	b.hs	loam_copy_forward
	cmp	x2, #64
	b.ls	loam_copy_forward	/* loads all before it stores */
	ldp	q4, q5, [x1]		/* the first 64 bytes, stored last */
	ldp	q6, q7, [x1, #32]
	add	x4, x1, x2		/* both ends */
	add	x5, x0, x2
	add	x3, x0, #64		/* where the first 64 bytes end */
	.p2align 4
1:	ldp	q0, q1, [x4, #-32]
	ldp	q2, q3, [x4, #-64]
	stp	q0, q1, [x5, #-32]
	stp	q2, q3, [x5, #-64]
	sub	x4, x4, #64
	sub	x5, x5, #64
	cmp	x5, x3
	b.hi	1b
	stp	q4, q5, [x0]
	stp	q6, q7, [x0, #32]
	ret
	.size memmove, . - memmove

	.section .note.GNU-stack, "", %progbits
