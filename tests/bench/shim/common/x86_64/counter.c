/* SPDX-License-Identifier: BSD-2-Clause */
/* The time stamp counter. */
#include "../counter.h"

uint64_t counter_read(void)
{
	uint32_t low, high;

	__asm__ volatile("rdtsc" : "=a"(low), "=d"(high));
	return (uint64_t)high << 32 | low;
}
