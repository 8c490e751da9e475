/* SPDX-License-Identifier: BSD-2-Clause */
/* The tiny kernel's trap on x86_64: number in rcx, arguments in rbx rdi rsi, result in rax,
 * error in rdx.  No other register changes. */
#ifndef TINY_TRAP_H
#define TINY_TRAP_H

static inline long tiny_trap(long number, long a, long b, long c)
{
	long result, error;

	__asm__ volatile("int $0x50"
	                 : "=a"(result), "=d"(error)
	                 : "c"(number), "b"(a), "D"(b), "S"(c)
	                 : "memory", "cc");
	return error ? -error : result;
}

#endif
