/* SPDX-License-Identifier: BSD-2-Clause */
/* User address spaces: four levels of tables, 4 KiB pages, the kernel's half of
 * the top table copied from its own (it never changes after boot). */
#include <abi/errno.h>

#include "cpu.h"
#include "x86.h"

static uint64_t *table_at(uint64_t entry)
{
	return arch_phys_to_virt(entry & PTE_ADDR);
}

static unsigned table_index(uintptr_t va, unsigned level)
{
	return va >> (PAGE_SHIFT + 9 * level) & 511;
}

/* The entry of va in the last table; NULL when a table is missing and create is
 * false or memory is out. */
static uint64_t *find_pte(const struct arch_aspace *as, uintptr_t va, bool create)
{
	uint64_t *table = table_at(as->root);

	for (unsigned level = 3; level > 0; level--) {
		uint64_t *entry = &table[table_index(va, level)];

		if (!*entry) {
			uint64_t pa = create ? pmm_alloc() : 0;

			if (!pa)
				return NULL;
			*entry = pa | PTE_P | PTE_W | PTE_U;
		}
		table = table_at(*entry);
	}
	return &table[table_index(va, 0)];
}

/* ---- the kernel heap's window -------------------------------------------------- */

static uint64_t *window_pte(uintptr_t va, bool create)
{
	struct arch_aspace kernel = {.root = x86_64_kernel_root()};

	return find_pte(&kernel, va, create);
}

bool arch_window_map(uintptr_t va, uint64_t pa)
{
	uint64_t *pte = window_pte(va, true);

	if (!pte)
		return false;
	*pte = pa | PTE_P | PTE_W | (x86_64_has_nx ? PTE_NX : 0);
	return true;
}

uint64_t arch_window_unmap(uintptr_t va)
{
	uint64_t *pte = window_pte(va, false), pa = *pte & PTE_ADDR;

	*pte = 0;
	return pa;
}

/* ---- user address spaces -------------------------------------------------------- */

int arch_aspace_init(struct arch_aspace *as)
{
	uint64_t *table;

	as->root = pmm_alloc();
	if (!as->root)
		return -ENOMEM;
	table = table_at(as->root);
	for (unsigned i = 256; i < 512; i++)
		table[i] = x86_64_pml4[i];
	return 0;
}

static void free_tables(uint64_t entry, unsigned level)
{
	uint64_t *table = table_at(entry);
	unsigned n = level == 3 ? 256 : 512;

	for (unsigned i = 0; level > 0 && i < n; i++)
		if (table[i])
			free_tables(table[i], level - 1);
	pmm_free(entry & PTE_ADDR);
}

void arch_aspace_free(struct arch_aspace *as)
{
	if (!as->root)
		return;
	x86_64_tlb_forget(as->root);
	free_tables(as->root, 3);
	as->root = 0;
}

void arch_aspace_switch(struct arch_aspace *as)
{
	uint64_t root = as ? as->root : x86_64_kernel_root();
	struct cpu *cpu = this_cpu();

	if (cpu->root != root) {
		cpu->root = root;
		write_cr3(root);
	}
}

static uint64_t pte_of(uint64_t pa, unsigned prot)
{
	uint64_t pte = (pa & PTE_ADDR) | PTE_USED | (uint64_t)prot << PTE_PROT;

	if (prot & (ARCH_READ | ARCH_WRITE | ARCH_EXEC))
		pte |= PTE_P | PTE_U;
	if ((prot & ARCH_WRITE) && !(prot & ARCH_COW))
		pte |= PTE_W;
	if (!(prot & ARCH_EXEC) && x86_64_has_nx)
		pte |= PTE_NX;
	return pte;
}

int arch_page_set(struct arch_aspace *as, uintptr_t va, uint64_t pa, unsigned prot)
{
	uint64_t *pte = find_pte(as, va, true);

	if (!pte)
		return -ENOMEM;
	__atomic_store_n(pte, pte_of(pa, prot), __ATOMIC_RELEASE);
	return 0;
}

bool arch_page_get(struct arch_aspace *as, uintptr_t va, uint64_t *pa, unsigned *prot)
{
	uint64_t *pte = find_pte(as, va, false);

	if (!pte || !(*pte & PTE_USED))
		return false;
	*pa = *pte & PTE_ADDR;
	*prot = *pte >> PTE_PROT & 31;
	return true;
}

void arch_page_clear(struct arch_aspace *as, uintptr_t va)
{
	uint64_t *pte = find_pte(as, va, false);

	if (pte)
		__atomic_store_n(pte, 0, __ATOMIC_RELEASE);
}

uintptr_t arch_page_next(struct arch_aspace *as, uintptr_t va, uintptr_t end)
{
	while (va < end) {
		uint64_t *table = table_at(as->root);
		unsigned level = 3;
		uintptr_t span;

		while (level > 0 && table[table_index(va, level)])
			table = table_at(table[table_index(va, level--)]);
		if (level > 0) {
			span = PAGE_SIZE << 9 * level;
			va = (va | (span - 1)) + 1;
			continue;
		}
		do {
			if (table[table_index(va, 0)])
				return va;
			va += PAGE_SIZE;
		} while (va < end && table_index(va, 0));
	}
	return end;
}
