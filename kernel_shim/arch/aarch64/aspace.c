/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * User address spaces.  There is one address space identifier in use, 0: a
 * switch drops the CPU's user translations, a change is broadcast if another
 * CPU has the space loaded.  Leaves are level 3 pages only.  An entry that is
 * not 0 stands for a page, valid or not.
 */
#include <abi/errno.h>

#include "arm_pte.h"

#define FLUSH_ALL_FROM 4 /* pages; in an emulator each page costs a halt of all CPUs */

int arch_aspace_init(struct arch_aspace *as)
{
	static uint64_t last_id;

	as->root = pmm_alloc();
	if (as->root == 0)
		return -ENOMEM;
	as->id = ++last_id;
	arm_sigpage_init(as);
	return 0;
}

/* Frees the tables below the one at pa, which is of `level`, and itself. */
static void free_table(uint64_t pa, unsigned level)
{
	const uint64_t *table = arch_phys_to_virt(pa);
	unsigned n = level == 0 ? arm_index(USER_TOP, 0) : TABLE_ENTRIES;

	for (unsigned i = 0; level < 3 && i < n; i++)
		if (table[i] != 0)
			free_table(table[i] & PTE_ADDRESS, level + 1);
	pmm_free(pa);
}

void arch_aspace_free(struct arch_aspace *as)
{
	if (arm_this_cpu()->aspace_id == as->id)
		arch_aspace_switch(NULL);
	arch_tlb_flush(as, 0, FLUSH_ALL_FROM);
	free_table(as->root, 0);
	as->root = 0;
}

void arm_tlb_flush_local(void)
{
	__asm__ volatile("dsb ishst\n\ttlbi aside1, xzr\n\tdsb nsh\n\tisb" : : : "memory");
}

void arch_aspace_switch(struct arch_aspace *as)
{
	struct arm_cpu *cpu = arm_this_cpu();
	uint64_t id = as ? as->id : 0;

	if (id == cpu->aspace_id && id != 0)
		return;
	cpu->aspace_id = id;
	write_ttbr0_el1(as ? as->root : arm_empty_root);
	arm_isb();
	arm_tlb_flush_local();
}

/* The level 3 entry of va; NULL when a table is missing and cannot be made. */
static uint64_t *find_entry(struct arch_aspace *as, uintptr_t va, bool make)
{
	uint64_t *table = arch_phys_to_virt(as->root);

	for (unsigned level = 0; level < 3; level++) {
		uint64_t *entry = &table[arm_index(va, level)];

		if (*entry == 0) {
			uint64_t pa = make ? pmm_alloc() : 0;

			if (pa == 0)
				return NULL;
			arm_dsb_stores(); /* its zeros before its address */
			*entry = pa | PTE_TABLE;
		}
		table = arm_table(*entry);
	}
	return &table[arm_index(va, 3)];
}

/* ---- the kernel heap's window -------------------------------------------------- */

static uint64_t *window_entry(uintptr_t va, bool make)
{
	struct arch_aspace kernel = {.root = arm_kernel_root};

	return find_entry(&kernel, va, make);
}

bool arch_window_map(uintptr_t va, uint64_t pa)
{
	uint64_t *entry = window_entry(va, true);

	if (!entry)
		return false;
	*entry = pa | PTE_PAGE | PTE_NORMAL(ATTR_NORMAL) | PTE_NX;
	arm_dsb_stores();
	arm_isb();
	return true;
}

uint64_t arch_window_unmap(uintptr_t va)
{
	uint64_t *entry = window_entry(va, false), pa = *entry & PTE_ADDRESS;

	*entry = 0;
	return pa;
}

void arch_window_flush(uintptr_t va, size_t npages)
{
	arm_dsb_stores();
	for (uintptr_t page = va >> PAGE_SHIFT; npages > 0; npages--, page++)
		__asm__ volatile("tlbi vaae1is, %0" : : "r"(page & 0xffffffffffful) : "memory");
	__asm__ volatile("dsb ish\n\tisb" : : : "memory");
}

/* ---- user address spaces -------------------------------------------------------- */

static uint64_t make_entry(uint64_t pa, unsigned prot)
{
	uint64_t entry = pa | PTE_NORMAL(prot & ARCH_TAGGED ? ATTR_TAGGED : ATTR_NORMAL) |
	                 PTE_NOT_GLOBAL | PTE_USER | PTE_PXN;

	if (prot & ARCH_READ)
		entry |= PTE_SW_READ;
	if (prot & ARCH_WRITE)
		entry |= PTE_SW_WRITE;
	if (prot & ARCH_COW)
		entry |= PTE_SW_COW;
	if (!(prot & ARCH_WRITE) || (prot & ARCH_COW))
		entry |= PTE_READ_ONLY;
	entry |= prot & ARCH_EXEC ? PTE_SW_EXEC : PTE_UXN;
	if (prot & (ARCH_READ | ARCH_WRITE | ARCH_EXEC))
		entry |= PTE_PAGE;
	return entry;
}

static unsigned entry_prot(uint64_t entry)
{
	bool tagged = (entry & PTE_ATTR(7)) == PTE_ATTR(ATTR_TAGGED);

	return (entry & PTE_SW_READ ? ARCH_READ : 0) | (entry & PTE_SW_WRITE ? ARCH_WRITE : 0) |
	       (entry & PTE_SW_EXEC ? ARCH_EXEC : 0) | (entry & PTE_SW_COW ? ARCH_COW : 0) |
	       (tagged ? ARCH_TAGGED : 0);
}

/* Before *entry gets another page: a CPU must not meet both (break before make),
 * and the new one, which is a copy, needs the old one's tags. */
static void replace(struct arch_aspace *as, uintptr_t va, uint64_t *entry, uint64_t pa)
{
	uint64_t old = *entry;

	*entry = 0;
	if (old & PTE_VALID)
		arch_tlb_flush(as, va, 1);
	if (entry_prot(old) & ARCH_TAGGED)
		arm_mte_copy_page(pa, old & PTE_ADDRESS);
}

int arch_page_set(struct arch_aspace *as, uintptr_t va, uint64_t pa, unsigned prot)
{
	uint64_t *entry = find_entry(as, va, true);

	if (!entry)
		return -ENOMEM;
	if (!arm_mte_present())
		prot &= ~ARCH_TAGGED;
	if (*entry != 0 && (*entry & PTE_ADDRESS) != pa)
		replace(as, va, entry, pa);
	*entry = make_entry(pa, prot);
	arm_dsb_stores();
	return 0;
}

bool arch_page_get(struct arch_aspace *as, uintptr_t va, uint64_t *pa, unsigned *prot)
{
	const uint64_t *entry = find_entry(as, va, false);

	if (!entry || *entry == 0)
		return false;
	if (pa)
		*pa = *entry & PTE_ADDRESS;
	if (prot)
		*prot = entry_prot(*entry);
	return true;
}

void arch_page_clear(struct arch_aspace *as, uintptr_t va)
{
	uint64_t *entry = find_entry(as, va, false);

	if (entry)
		*entry = 0;
}

uintptr_t arch_page_next(struct arch_aspace *as, uintptr_t va, uintptr_t end)
{
	while (va < end) {
		const uint64_t *table = arch_phys_to_virt(as->root);
		unsigned level = 0;

		while (level < 3 && table[arm_index(va, level)] != 0)
			table = arm_table(table[arm_index(va, level++)]);
		if (level < 3) {
			va = (va & ~(LEVEL_SIZE(level) - 1)) + LEVEL_SIZE(level);
			continue;
		}
		do {
			if (table[arm_index(va, 3)] != 0)
				return va;
			va += PAGE_SIZE;
		} while (va < end && arm_index(va, 3) != 0);
	}
	return end;
}

/* A CPU that has another space loaded dropped this one's translations on the way. */
static bool used_elsewhere(const struct arch_aspace *as)
{
	for (unsigned i = 0; i < MAX_CPUS; i++)
		if (&arm_cpus[i] != arm_this_cpu() && arm_cpus[i].aspace_id == as->id)
			return true;
	return false;
}

#define FLUSH_PAGE(operation, page) \
	__asm__ volatile("tlbi " operation ", %0" : : "r"((page)&0xffffffffffful) : "memory")

static void flush_everywhere(uintptr_t page, size_t npages)
{
	arm_dsb_stores();
	if (npages >= FLUSH_ALL_FROM)
		__asm__ volatile("tlbi aside1is, xzr" : : : "memory");
	else
		for (size_t i = 0; i < npages; i++)
			FLUSH_PAGE("vae1is", page + i);
	__asm__ volatile("dsb ish\n\tisb" : : : "memory");
}

void arch_tlb_flush(struct arch_aspace *as, uintptr_t va, size_t npages)
{
	if (used_elsewhere(as)) {
		flush_everywhere(va >> PAGE_SHIFT, npages);
	} else if (npages >= FLUSH_ALL_FROM) {
		arm_tlb_flush_local();
	} else {
		arm_dsb_stores();
		for (size_t i = 0; i < npages; i++)
			FLUSH_PAGE("vae1", (va >> PAGE_SHIFT) + i);
		__asm__ volatile("dsb nsh\n\tisb" : : : "memory");
	}
}

void arch_icache_sync(void *kva, size_t size)
{
	uint64_t ctr = read_ctr_el0();
	uintptr_t dline = 4ul << (ctr >> 16 & 15), iline = 4ul << (ctr & 15);
	uintptr_t start = (uintptr_t)kva, end = start + size;

	for (uintptr_t p = start & ~(dline - 1); p < end; p += dline)
		__asm__ volatile("dc cvau, %0" : : "r"(p) : "memory");
	arm_dsb();
	for (uintptr_t p = start & ~(iline - 1); p < end; p += iline)
		__asm__ volatile("ic ivau, %0" : : "r"(p) : "memory");
	arm_dsb();
	arm_isb();
}
