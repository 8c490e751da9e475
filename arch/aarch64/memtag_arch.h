/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Memory tags (MTE): 4 bits a granule of 16 bytes in memory, and in bits 56 to 59 of a
 * pointer.  Only for a thread that the kernel has let use them: elsewhere these are no
 * instructions.
 */
#ifndef LOAM_MEMTAG_ARCH_H
#define LOAM_MEMTAG_ARCH_H

#include <stddef.h>
#include <stdint.h>

#define ARCH_TAG_SHIFT   56
#define ARCH_TAG_MASK    ((uintptr_t)15 << ARCH_TAG_SHIFT)

#define MEMTAG_ASM(code) ".arch armv8.5-a+memtag\n\t" code

/* p with the tag that its granule has in memory; the granule must be readable. */
static inline char *arch_tag_load(char *p)
{
	__asm__ volatile(MEMTAG_ASM("ldg %0, [%0]") : "+r"(p) : : "memory");
	return p;
}

/* p with any tag whose bit in except is clear, by chance. */
static inline char *arch_tag_random(char *p, unsigned long except)
{
	char *tagged;

	__asm__ volatile(MEMTAG_ASM("irg %0, %1, %2") : "=r"(tagged) : "r"(p), "r"(except));
	return tagged;
}

/* Gives the granules of [p, p + bytes) the tag of p; both are multiples of 16. */
static inline void arch_tag_store(char *p, size_t bytes)
{
	if (bytes & 16)
		__asm__ volatile(MEMTAG_ASM("stg %0, [%0], #16") : "+r"(p) : : "memory");
	for (bytes /= 32; bytes; bytes--)
		__asm__ volatile(MEMTAG_ASM("st2g %0, [%0], #32") : "+r"(p) : : "memory");
}

#endif
