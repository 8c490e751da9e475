/* SPDX-License-Identifier: BSD-2-Clause */
/* The tiny kernel's trap on aarch64: number in x0, arguments in x1 x2 x3, result in x0,
 * error in x1.  No other register changes. */
#ifndef TINY_TRAP_H
#define TINY_TRAP_H

static inline long tiny_trap(long number, long a, long b, long c)
{
	register long x0 __asm__("x0") = number;
	register long x1 __asm__("x1") = a;
	register long x2 __asm__("x2") = b;
	register long x3 __asm__("x3") = c;

	__asm__ volatile("svc 80" : "+r"(x0), "+r"(x1) : "r"(x2), "r"(x3) : "memory", "cc");
	return x1 ? -x1 : x0;
}

#endif
