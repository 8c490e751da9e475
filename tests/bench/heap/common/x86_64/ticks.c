/* SPDX-License-Identifier: BSD-2-Clause */
/* The time-stamp counter, read after all that stands before is done. */
#include "../ticks.h"

uint64_t ticks_now(void)
{
	uint32_t low, high;

	__asm__ volatile("lfence; rdtsc" : "=a"(low), "=d"(high)::"memory");
	return (uint64_t)high << 32 | low;
}
