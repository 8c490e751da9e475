/* SPDX-License-Identifier: BSD-2-Clause */
/* The virtual counter, read after all that stands before is done. */
#include "../ticks.h"

uint64_t ticks_now(void)
{
	uint64_t now;

	__asm__ volatile("isb; mrs %0, cntvct_el0" : "=r"(now)::"memory");
	return now;
}
