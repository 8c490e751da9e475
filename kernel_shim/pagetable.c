/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Page tables.  They have one shape on every CPU: four levels, here 3 to 0 downward, of 512
 * entries of 8 bytes.  An entry is 0, or holds the address of a table or (level 0) of a page;
 * what else is in it is the CPU's affair.
 */
#include "pagetable.h"
#include "pmm.h"

#include <abi/errno.h>

#define ENTRIES 512
#define TOP     3

static uint64_t *table_at(uint64_t entry)
{
	return arch_phys_to_virt(entry & ARCH_PTE_ADDR);
}

/* Bytes that an entry of the level maps. */
static uintptr_t span(unsigned level)
{
	return PAGE_SIZE << 9 * level;
}

static unsigned index_of(uintptr_t va, unsigned level)
{
	return va / span(level) % ENTRIES;
}

/* The entry of va in the last table; NULL when a table is missing and create is false or memory
 * is out. */
static uint64_t *find_entry(uint64_t root, uintptr_t va, bool create)
{
	uint64_t *table = table_at(root);

	for (unsigned level = TOP; level > 0; level--) {
		uint64_t *entry = &table[index_of(va, level)];

		if (!*entry) {
			uint64_t pa = create ? pmm_alloc() : 0;

			if (!pa)
				return NULL;
			arch_pte_store(entry, arch_pte_table(pa));
		}
		table = table_at(*entry);
	}
	return &table[index_of(va, 0)];
}

int page_tables_init(struct arch_aspace *as)
{
	as->root = pmm_alloc();
	if (!as->root)
		return -ENOMEM;
	arch_aspace_init(as);
	return 0;
}

static void free_table(uint64_t entry, unsigned level)
{
	uint64_t *table = table_at(entry);
	unsigned n = level == TOP ? index_of(USER_TOP - 1, TOP) + 1 : ENTRIES;

	for (unsigned i = 0; level > 0 && i < n; i++)
		if (table[i])
			free_table(table[i], level - 1);
	pmm_free(entry & ARCH_PTE_ADDR);
}

void page_tables_free(struct arch_aspace *as)
{
	arch_aspace_forget(as);
	free_table(as->root, TOP);
}

int page_set(struct arch_aspace *as, uintptr_t va, uint64_t pa, unsigned prot)
{
	uint64_t *entry = find_entry(as->root, va, true);

	if (!entry)
		return -ENOMEM;
	if (*entry && (*entry & ARCH_PTE_ADDR) != pa)
		arch_pte_replace(as, va, entry, pa);
	arch_pte_store(entry, arch_pte_page(pa, prot));
	return 0;
}

bool page_get(const struct arch_aspace *as, uintptr_t va, uint64_t *pa, unsigned *prot)
{
	const uint64_t *entry = find_entry(as->root, va, false);

	if (!entry || !*entry)
		return false;
	*pa = *entry & ARCH_PTE_ADDR;
	*prot = arch_pte_prot(*entry);
	return true;
}

void page_clear(struct arch_aspace *as, uintptr_t va)
{
	uint64_t *entry = find_entry(as->root, va, false);

	if (entry)
		arch_pte_store(entry, 0);
}

uintptr_t page_next(const struct arch_aspace *as, uintptr_t va, uintptr_t end)
{
	while (va < end) {
		const uint64_t *table = table_at(as->root);
		unsigned level = TOP;

		while (level > 0 && table[index_of(va, level)])
			table = table_at(table[index_of(va, level--)]);
		if (level > 0) {
			va = (va | (span(level) - 1)) + 1;
			continue;
		}
		do {
			if (table[index_of(va, 0)])
				return va;
			va += PAGE_SIZE;
		} while (va < end && index_of(va, 0));
	}
	return end;
}

/* ---- the kernel heap's window ---------------------------------------------------------- */

bool window_map(uintptr_t va, uint64_t pa)
{
	uint64_t *entry = find_entry(arch_kernel_root(), va, true);

	if (entry)
		arch_pte_store(entry, arch_pte_kernel(pa));
	return entry;
}

uint64_t window_unmap(uintptr_t va)
{
	uint64_t *entry = find_entry(arch_kernel_root(), va, false), pa = *entry & ARCH_PTE_ADDR;

	arch_pte_store(entry, 0);
	return pa;
}
