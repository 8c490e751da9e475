/* SPDX-License-Identifier: BSD-2-Clause */
/* The virtual counter. */
#include "../counter.h"

uint64_t counter_read(void)
{
	uint64_t ticks;

	__asm__ volatile("isb\n\tmrs %0, cntvct_el0" : "=r"(ticks));
	return ticks;
}
