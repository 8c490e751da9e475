/* SPDX-License-Identifier: BSD-2-Clause */
/* The kernel lock: a spin lock. */
#include "klock.h"
#include "arch.h"

static uint32_t locked;

void klock_acquire(void)
{
	while (arch_atomic_swap(&locked, 1))
		while (*(volatile uint32_t *)&locked)
			arch_spin_wait();
}

void klock_release(void)
{
	arch_atomic_store(&locked, 0);
}
