/* SPDX-License-Identifier: BSD-2-Clause */
/* User address spaces, and what an entry of their tables is. */
#include "cpu.h"
#include "x86.h"

/* The kernel's half of the top table is its own's; it never changes after boot. */
void arch_aspace_init(struct arch_aspace *as)
{
	uint64_t *table = arch_phys_to_virt(as->root);

	for (unsigned i = 256; i < 512; i++)
		table[i] = x86_64_pml4[i];
}

void arch_aspace_forget(struct arch_aspace *as)
{
	x86_64_tlb_forget(as->root);
}

void arch_aspace_switch(struct arch_aspace *as)
{
	uint64_t root = as ? as->root : arch_kernel_root();
	struct cpu *cpu = this_cpu();

	if (cpu->root != root) {
		cpu->root = root;
		write_cr3(root);
	}
}

uint64_t arch_pte_kernel(uint64_t pa)
{
	return pa | PTE_P | PTE_W | (x86_64_has_nx ? PTE_NX : 0);
}

uint64_t arch_pte_page(uint64_t pa, unsigned prot)
{
	uint64_t pte = pa | (uint64_t)prot << PTE_PROT;

	if (prot & (ARCH_READ | ARCH_WRITE | ARCH_EXEC))
		pte |= PTE_P | PTE_U;
	if ((prot & ARCH_WRITE) && !(prot & ARCH_COW))
		pte |= PTE_W;
	if (!(prot & ARCH_EXEC) && x86_64_has_nx)
		pte |= PTE_NX;
	return pte;
}

unsigned arch_pte_prot(uint64_t pte)
{
	return pte >> PTE_PROT & 31;
}

void arch_pte_store(uint64_t *entry, uint64_t value)
{
	__atomic_store_n(entry, value, __ATOMIC_RELEASE);
}

void arch_pte_replace(struct arch_aspace *as, uintptr_t va, uint64_t *entry, uint64_t pa)
{
	(void)as, (void)va, (void)entry, (void)pa; /* whoever changes a page flushes */
}
