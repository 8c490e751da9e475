/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * System calls of x86_64: number in rax, arguments in rdi rsi rdx r10 r8 r9,
 * result (or -errno) in rax; the trap destroys rcx and r11.
 */
#ifndef LOAM_SYSCALL_ARCH_H
#define LOAM_SYSCALL_ARCH_H

#define ARCH_TRAP          "syscall"
#define ARCH_TRAP_CLOBBERS "rcx", "r11", "memory"

static inline long arch_syscall0(long n)
{
	long r;

	__asm__ volatile(ARCH_TRAP : "=a"(r) : "a"(n) : ARCH_TRAP_CLOBBERS);
	return r;
}

static inline long arch_syscall1(long n, long a)
{
	long r;

	__asm__ volatile(ARCH_TRAP : "=a"(r) : "a"(n), "D"(a) : ARCH_TRAP_CLOBBERS);
	return r;
}

static inline long arch_syscall2(long n, long a, long b)
{
	long r;

	__asm__ volatile(ARCH_TRAP : "=a"(r) : "a"(n), "D"(a), "S"(b) : ARCH_TRAP_CLOBBERS);
	return r;
}

static inline long arch_syscall3(long n, long a, long b, long c)
{
	long r;

	__asm__ volatile(ARCH_TRAP : "=a"(r) : "a"(n), "D"(a), "S"(b), "d"(c) : ARCH_TRAP_CLOBBERS);
	return r;
}

static inline long arch_syscall4(long n, long a, long b, long c, long d)
{
	register long r10 __asm__("r10") = d;
	long r;

	__asm__ volatile(ARCH_TRAP
	                 : "=a"(r)
	                 : "a"(n), "D"(a), "S"(b), "d"(c), "r"(r10)
	                 : ARCH_TRAP_CLOBBERS);
	return r;
}

static inline long arch_syscall5(long n, long a, long b, long c, long d, long e)
{
	register long r10 __asm__("r10") = d;
	register long r8 __asm__("r8") = e;
	long r;

	__asm__ volatile(ARCH_TRAP
	                 : "=a"(r)
	                 : "a"(n), "D"(a), "S"(b), "d"(c), "r"(r10), "r"(r8)
	                 : ARCH_TRAP_CLOBBERS);
	return r;
}

static inline long arch_syscall6(long n, long a, long b, long c, long d, long e, long f)
{
	register long r10 __asm__("r10") = d;
	register long r8 __asm__("r8") = e;
	register long r9 __asm__("r9") = f;
	long r;

	__asm__ volatile(ARCH_TRAP
	                 : "=a"(r)
	                 : "a"(n), "D"(a), "S"(b), "d"(c), "r"(r10), "r"(r8), "r"(r9)
	                 : ARCH_TRAP_CLOBBERS);
	return r;
}

#endif
