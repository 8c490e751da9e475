/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Eight bytes at once.  A search reads aligned words, which never cross a page or a memory
 * tag's 16 bytes; it may read bytes of the last word that lie past the string.
 */
#ifndef LOAM_WORD_H
#define LOAM_WORD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef uint64_t __attribute__((__may_alias__)) word;
typedef uint64_t __attribute__((__may_alias__, __aligned__(1))) unaligned_word;

#define WORD_ONES 0x0101010101010101u
#define WORD_TOPS 0x8080808080808080u

static inline uint64_t load_word(const void *p)
{
	return *(const unaligned_word *)p;
}

static inline bool word_has_zero(uint64_t w)
{
	return (w - WORD_ONES) & ~w & WORD_TOPS;
}

/* The byte c in all eight places. */
static inline uint64_t word_of(int c)
{
	return WORD_ONES * (unsigned char)c;
}

static inline bool is_word_aligned(const void *p)
{
	return !((uintptr_t)p % sizeof(word));
}

#endif
