/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * User address spaces.  There is one address space identifier in use, 0: a
 * switch drops the CPU's user translations, a change is broadcast if another
 * CPU has the space loaded.
 */
#include "arm_pte.h"

#define FLUSH_ALL_FROM 4 /* pages; in an emulator each page costs a halt of all CPUs */

void arch_aspace_init(struct arch_aspace *as)
{
	static uint64_t last_id;

	as->id = ++last_id;
	arm_sigpage_init(as);
}

void arch_aspace_forget(struct arch_aspace *as)
{
	if (arm_this_cpu()->aspace_id == as->id)
		arch_aspace_switch(NULL);
	arch_tlb_flush(as, 0, FLUSH_ALL_FROM);
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

/* ---- entries ---------------------------------------------------------------------- */

uint64_t arch_kernel_root(void)
{
	return arm_kernel_root;
}

uint64_t arch_pte_kernel(uint64_t pa)
{
	return pa | PTE_PAGE | PTE_NORMAL(ATTR_NORMAL) | PTE_NX;
}

uint64_t arch_pte_page(uint64_t pa, unsigned prot)
{
	bool tagged = (prot & ARCH_TAGGED) && arm_mte_present();
	uint64_t entry = pa | PTE_NORMAL(tagged ? ATTR_TAGGED : ATTR_NORMAL) | PTE_NOT_GLOBAL |
	                 PTE_USER | PTE_PXN | (uint64_t)(prot & 15) << PTE_SW_PROT;

	if (!(prot & ARCH_WRITE) || (prot & ARCH_COW))
		entry |= PTE_READ_ONLY;
	if (!(prot & ARCH_EXEC))
		entry |= PTE_UXN;
	if (prot & (ARCH_READ | ARCH_WRITE | ARCH_EXEC))
		entry |= PTE_PAGE;
	return entry;
}

unsigned arch_pte_prot(uint64_t entry)
{
	bool tagged = (entry & PTE_ATTR(7)) == PTE_ATTR(ATTR_TAGGED);

	return (entry >> PTE_SW_PROT & 15) | (tagged ? ARCH_TAGGED : 0);
}

/* What the entry leads to is there before it, and it before what comes next. */
void arch_pte_store(uint64_t *entry, uint64_t value)
{
	arm_dsb_stores();
	*entry = value;
	arm_dsb_stores();
	arm_isb();
}

/* A CPU must not meet both pages (break before make), and the new one, which is a copy, needs
 * the old one's tags. */
void arch_pte_replace(struct arch_aspace *as, uintptr_t va, uint64_t *entry, uint64_t pa)
{
	uint64_t old = *entry;

	*entry = 0;
	if (old & PTE_VALID)
		arch_tlb_flush(as, va, 1);
	if (arch_pte_prot(old) & ARCH_TAGGED)
		arm_mte_copy_page(pa, old & ARCH_PTE_ADDR);
}

/* ---- translations that are dropped ------------------------------------------------- */

void arch_window_flush(uintptr_t va, size_t npages)
{
	arm_dsb_stores();
	for (uintptr_t page = va >> PAGE_SHIFT; npages > 0; npages--, page++)
		__asm__ volatile("tlbi vaae1is, %0" : : "r"(page & 0xffffffffffful) : "memory");
	__asm__ volatile("dsb ish\n\tisb" : : : "memory");
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

/* ---- the page that handlers return through ------------------------------------------------- */

/* The code that a signal handler without SA_RESTORER returns to: one page that every address
 * space shares, read-only, above USER_TOP.  Its three upper tables are shared as well, so that it
 * costs a process one entry. */

#define SIGPAGE (USER_TOP + LEVEL_SIZE(1))

static uint64_t tables[3][TABLE_ENTRIES] __attribute__((aligned(4096)));
static const uint32_t code[PAGE_SIZE / 4] __attribute__((aligned(4096))) = {
        0xd503201f, /* nop: unwinders look at the instruction before pc */
        0xd2801168, /* mov x8, #139: rt_sigreturn */
        0xd4000001, /* svc #0 */
};

const uintptr_t arm_sigpage_entry = SIGPAGE + 4;

static uint64_t table_entry(const void *table)
{
	return arm_virt_to_phys(table) | PTE_TABLE;
}

void arm_sigpage_init(struct arch_aspace *as)
{
	uint64_t *root = arch_phys_to_virt(as->root);

	tables[0][arm_index(SIGPAGE, 1)] = table_entry(tables[1]);
	tables[1][arm_index(SIGPAGE, 2)] = table_entry(tables[2]);
	tables[2][arm_index(SIGPAGE, 3)] = arm_virt_to_phys(code) | PTE_PAGE |
	                                   PTE_NORMAL(ATTR_NORMAL) | PTE_NOT_GLOBAL | PTE_USER |
	                                   PTE_READ_ONLY | PTE_PXN;
	root[arm_index(SIGPAGE, 0)] = table_entry(tables[0]);
}
