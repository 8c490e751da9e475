/* SPDX-License-Identifier: BSD-2-Clause */
/* What hostile programs share: raw system calls, chance, and values that hurt. */
#ifndef HOSTILE_H
#define HOSTILE_H

#include <stddef.h>
#include <syscall_arch.h>
#include <syscall_nr.h>

#define PAGE         4096ul
#define LAST_CALL    460
#define KERNEL_SPACE 0xffff800000000000ul /* upper half: the kernel's on every CPU */

/* The next of a series of numbers that *state decides; never 0. */
static inline unsigned long chance(unsigned long *state)
{
	*state ^= *state << 13;
	*state ^= *state >> 7;
	*state ^= *state << 17;
	return *state;
}

/* A series' beginning; neighbouring seeds give unlike series. */
static inline unsigned long chance_from(unsigned long seed)
{
	unsigned long state = seed * 0x9e3779b97f4a7c15ul + 0x632be59bd9b4e019ul;

	state = state ? state : 1;
	for (int i = 0; i < 8; i++)
		chance(&state);
	return state;
}

/* One of n. */
static inline unsigned long pick(unsigned long *state, unsigned long n)
{
	return (chance(state) >> 16) % n;
}

static inline long raw_call(long nr, const unsigned long a[6])
{
	return arch_syscall6(nr, (long)a[0], (long)a[1], (long)a[2], (long)a[3], (long)a[4],
	                     (long)a[5]);
}

#endif
