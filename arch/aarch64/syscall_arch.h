/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * System calls of aarch64: number in x8, arguments in x0..x5, result (or -errno) in x0.
 */
#ifndef LOAM_SYSCALL_ARCH_H
#define LOAM_SYSCALL_ARCH_H

#define ARCH_TRAP          "svc 0"
#define ARCH_TRAP_CLOBBERS "memory", "cc"

static inline long arch_syscall0(long n)
{
	register long x8 __asm__("x8") = n;
	register long x0 __asm__("x0");

	__asm__ volatile(ARCH_TRAP : "=r"(x0) : "r"(x8) : ARCH_TRAP_CLOBBERS);
	return x0;
}

static inline long arch_syscall1(long n, long a)
{
	register long x8 __asm__("x8") = n;
	register long x0 __asm__("x0") = a;

	__asm__ volatile(ARCH_TRAP : "+r"(x0) : "r"(x8) : ARCH_TRAP_CLOBBERS);
	return x0;
}

static inline long arch_syscall2(long n, long a, long b)
{
	register long x8 __asm__("x8") = n;
	register long x0 __asm__("x0") = a;
	register long x1 __asm__("x1") = b;

	__asm__ volatile(ARCH_TRAP : "+r"(x0) : "r"(x8), "r"(x1) : ARCH_TRAP_CLOBBERS);
	return x0;
}

static inline long arch_syscall3(long n, long a, long b, long c)
{
	register long x8 __asm__("x8") = n;
	register long x0 __asm__("x0") = a;
	register long x1 __asm__("x1") = b;
	register long x2 __asm__("x2") = c;

	__asm__ volatile(ARCH_TRAP : "+r"(x0) : "r"(x8), "r"(x1), "r"(x2) : ARCH_TRAP_CLOBBERS);
	return x0;
}

static inline long arch_syscall4(long n, long a, long b, long c, long d)
{
	register long x8 __asm__("x8") = n;
	register long x0 __asm__("x0") = a;
	register long x1 __asm__("x1") = b;
	register long x2 __asm__("x2") = c;
	register long x3 __asm__("x3") = d;

	__asm__ volatile(ARCH_TRAP
	                 : "+r"(x0)
	                 : "r"(x8), "r"(x1), "r"(x2), "r"(x3)
	                 : ARCH_TRAP_CLOBBERS);
	return x0;
}

static inline long arch_syscall5(long n, long a, long b, long c, long d, long e)
{
	register long x8 __asm__("x8") = n;
	register long x0 __asm__("x0") = a;
	register long x1 __asm__("x1") = b;
	register long x2 __asm__("x2") = c;
	register long x3 __asm__("x3") = d;
	register long x4 __asm__("x4") = e;

	__asm__ volatile(ARCH_TRAP
	                 : "+r"(x0)
	                 : "r"(x8), "r"(x1), "r"(x2), "r"(x3), "r"(x4)
	                 : ARCH_TRAP_CLOBBERS);
	return x0;
}

static inline long arch_syscall6(long n, long a, long b, long c, long d, long e, long f)
{
	register long x8 __asm__("x8") = n;
	register long x0 __asm__("x0") = a;
	register long x1 __asm__("x1") = b;
	register long x2 __asm__("x2") = c;
	register long x3 __asm__("x3") = d;
	register long x4 __asm__("x4") = e;
	register long x5 __asm__("x5") = f;

	__asm__ volatile(ARCH_TRAP
	                 : "+r"(x0)
	                 : "r"(x8), "r"(x1), "r"(x2), "r"(x3), "r"(x4), "r"(x5)
	                 : ARCH_TRAP_CLOBBERS);
	return x0;
}

#endif
