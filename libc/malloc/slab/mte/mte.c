/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * HARDEN=mte: tags for blocks.  A neighbour's tag is always another, so that a write past
 * the end of a slot is seen for certain; an earlier owner's tag is another until the block
 * has been freed twice, and then by chance (13 in 14).
 *
 * Shortcoming: two neighbours that are freed at the same instant may get the same tag.
 */
#include <port.h>
#include <abi/mman.h>
#include <abi/prctl.h>
#include "../slab.h"

#define MEMORY_TAGS 0xfffeul /* all but 0 */

bool mte_on;
static _Thread_local bool asked;

bool mte_open(void)
{
	const unsigned long how =
	        PR_TAGGED_ADDR_ENABLE | PR_MTE_TCF_SYNC | MEMORY_TAGS << PR_MTE_TAG_SHIFT;

	if (!asked && port_prctl(PR_SET_TAGGED_ADDR_CTRL, how, 0, 0, 0) == 0)
		__atomic_store_n(&mte_on, true, __ATOMIC_RELAXED);
	asked = true;
	return mte_on;
}

int mte_prot(void)
{
	return mte_open() ? PROT_MTE : 0;
}

void mte_store(char *p, size_t bytes)
{
	if (mte_on)
		arch_tag_store(p, bytes);
}

/* The bit of the tag that memory at p has. */
static unsigned long bit_of(char *p)
{
	return 1ul << ((uintptr_t)arch_tag_load(p) >> ARCH_TAG_SHIFT & 15);
}

static char *renew(char *p, size_t bytes, unsigned long except)
{
	p = arch_tag_random(p, except | bit_of(p) | 1);
	arch_tag_store(p, bytes);
	return p;
}

char *mte_renew(char *p, size_t bytes)
{
	return mte_on ? renew(p, bytes, 0) : p;
}

void mte_renew_block(size_t g, size_t bytes)
{
	char *p = granule_address(g);
	unsigned long except = 0;

	if (!mte_on)
		return;
	if (g > PAGE_GRANULES) /* page 1 is the first */
		except |= bit_of(p - GRANULE);
	if (g + bytes / GRANULE < heap.limit)
		except |= bit_of(p + bytes);
	renew(p, bytes, except);
}
