/* SPDX-License-Identifier: BSD-2-Clause */
/* Translation table entries: 4 KiB granule, four levels of 9 bits. */
#ifndef ARM_PTE_H
#define ARM_PTE_H

#include "arm_cpu.h"

#define PTE_PXN (1ul << 53) /* not executable at EL1 */
#define PTE_UXN (1ul << 54) /* nor at EL0 */
#define PTE_NX  (PTE_PXN | PTE_UXN)

/* Software bits: the ARCH_* as they were given, the lower four. */
#define PTE_SW_PROT        55

#define PTE_NORMAL(attr)   (PTE_ATTR(attr) | PTE_SHARED | PTE_ACCESSED)

#define TABLE_ENTRIES      512
#define LEVEL_SHIFT(level) (PAGE_SHIFT + 9 * (3 - (level)))
#define LEVEL_SIZE(level)  (1ul << LEVEL_SHIFT(level))

static inline unsigned arm_index(uintptr_t va, unsigned level)
{
	return va >> LEVEL_SHIFT(level) & (TABLE_ENTRIES - 1);
}

#endif
