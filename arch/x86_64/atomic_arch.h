/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * What the compiler's __atomic builtins do not say, on x86_64.
 */
#ifndef LOAM_ATOMIC_ARCH_H
#define LOAM_ATOMIC_ARCH_H

/* In a loop that polls memory: lets a sibling CPU thread run. */
static inline void arch_spin_hint(void)
{
	__asm__ volatile("pause" ::: "memory");
}

#endif
