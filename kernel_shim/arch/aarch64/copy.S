/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Access to user memory.  ldtr and sttr act with the rights of EL0, so no
 * address can reach the kernel; each instruction that may fault has a line in
 * the fix-up table.  The callers checked the range.
 *
 * arm_copy_in(dst, src, n), arm_copy_out(dst, src, n)
 *	x0 = kernel or user destination, x1 = source, x2 = bytes left,
 *	x3..x6 data; result w0 = 0 or -EFAULT
 * arm_copy_in_string(dst, src, max)
 *	x0 = destination, x1 = source, x2 = max, x3 = byte, x4 = count;
 *	result x0 = length, -EFAULT or max when there is no NUL
 * arm_cmpxchg(addr, expect, value, seen)
 *	x0 = user word, w1 = expect, w2 = value, x3 = seen, w4 = found,
 *	w5 = store's status; result w0 = 0 or -EFAULT.  PAN is off meanwhile.
 */
#include <abi/errno.h>
#include "arm_asm.h"

	.macro may_fault insn:vararg
8:	\insn
	.pushsection .fixups, "a"
	.balign	4
	.long	8b - ., fault - .
	.popsection
	.endm

	.text
fault:
	mov	x0, #-EFAULT
	ret

	.global arm_copy_in
	.type	arm_copy_in, %function
arm_copy_in:
1:	cmp	x2, #32
	b.lo	2f
	may_fault ldtr	x3, [x1]
	may_fault ldtr	x4, [x1, #8]
	may_fault ldtr	x5, [x1, #16]
	may_fault ldtr	x6, [x1, #24]
	stp	x3, x4, [x0], #16
	stp	x5, x6, [x0], #16
	add	x1, x1, #32
	sub	x2, x2, #32
	b	1b
2:	cmp	x2, #8
	b.lo	3f
	may_fault ldtr	x3, [x1]
	str	x3, [x0], #8
	add	x1, x1, #8
	sub	x2, x2, #8
	b	2b
3:	cbz	x2, 4f
	may_fault ldtrb	w3, [x1]
	strb	w3, [x0], #1
	add	x1, x1, #1
	sub	x2, x2, #1
	b	3b
4:	mov	x0, xzr
	ret
	.size	arm_copy_in, . - arm_copy_in

	.global arm_copy_out
	.type	arm_copy_out, %function
arm_copy_out:
1:	cmp	x2, #32
	b.lo	2f
	ldp	x3, x4, [x1], #16
	ldp	x5, x6, [x1], #16
	may_fault sttr	x3, [x0]
	may_fault sttr	x4, [x0, #8]
	may_fault sttr	x5, [x0, #16]
	may_fault sttr	x6, [x0, #24]
	add	x0, x0, #32
	sub	x2, x2, #32
	b	1b
2:	cmp	x2, #8
	b.lo	3f
	ldr	x3, [x1], #8
	may_fault sttr	x3, [x0]
	add	x0, x0, #8
	sub	x2, x2, #8
	b	2b
3:	cbz	x2, 4f
	ldrb	w3, [x1], #1
	may_fault sttrb	w3, [x0]
	add	x0, x0, #1
	sub	x2, x2, #1
	b	3b
4:	mov	x0, xzr
	ret
	.size	arm_copy_out, . - arm_copy_out

	.global arm_copy_in_string
	.type	arm_copy_in_string, %function
arm_copy_in_string:
	mov	x4, xzr
1:	cmp	x4, x2
	b.hs	2f
	may_fault ldtrb	w3, [x1]
	strb	w3, [x0, x4]
	cbz	w3, 2f
	add	x1, x1, #1
	add	x4, x4, #1
	b	1b
2:	mov	x0, x4
	ret
	.size	arm_copy_in_string, . - arm_copy_in_string

	.global arm_cmpxchg
	.type	arm_cmpxchg, %function
arm_cmpxchg:
1:	may_fault ldaxr	w4, [x0]
	cmp	w4, w1
	b.ne	2f
	may_fault stlxr	w5, w2, [x0]
	cbnz	w5, 1b
2:	clrex
	str	w4, [x3]
	mov	x0, xzr
	ret
	.size	arm_cmpxchg, . - arm_cmpxchg

	.section .note.GNU-stack, "", %progbits
