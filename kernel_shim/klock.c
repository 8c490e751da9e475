/* SPDX-License-Identifier: BSD-2-Clause */
/* The kernel lock: a spin lock that remembers its CPU. */
#include "klock.h"
#include "arch.h"

#define NOBODY (~0u)

static uint32_t locked;
static volatile unsigned owner = NOBODY;

void klock_acquire(void)
{
	while (arch_atomic_swap(&locked, 1))
		while (*(volatile uint32_t *)&locked)
			arch_spin_wait();
	owner = arch_cpu_id();
}

void klock_release(void)
{
	owner = NOBODY;
	arch_atomic_store(&locked, 0);
}

bool klock_held(void)
{
	return owner == arch_cpu_id();
}
