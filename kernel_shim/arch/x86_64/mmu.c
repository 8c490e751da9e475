/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The kernel's own mapping.  boot.S made everything writable and executable
 * in 2 MiB pages; here the first 8 MiB, where the image is, get 4 KiB pages
 * with the rights of their section.  Image and physmap share those tables:
 * the physmap's top entry forbids execution, so no page has a writable and
 * an executable mapping.
 */
#include "cpu.h"
#include "x86.h"

#define IMAGE_TABLES 4 /* of 2 MiB each: IMAGE_MAX in kernel.ld */
#define PML4_PHYSMAP 256
#define PDPT_IMAGE   510
#define DEVICE_GIB   3 /* the last of the four, where the devices are */

extern char kernel_text_start[], kernel_text_end[], kernel_rodata_end[];

static _Alignas(4096) uint64_t image_pt[IMAGE_TABLES][512], image_pd[512];

uint64_t arch_kernel_root(void)
{
	return arch_virt_to_phys(x86_64_pml4);
}

static uint64_t page_rights(uint64_t pa)
{
	uintptr_t va = KIMAGE_BASE + pa;

	if (va >= (uintptr_t)kernel_text_start && va < (uintptr_t)kernel_text_end)
		return 0;
	if (pa == TRAMPOLINE_PA)
		return 0;
	if (va >= (uintptr_t)kernel_text_end && va < (uintptr_t)kernel_rodata_end)
		return PTE_NX;
	return PTE_W | PTE_NX;
}

static void fill_image_tables(uint64_t nx)
{
	for (uint64_t i = 0; i < IMAGE_TABLES * 512; i++) {
		uint64_t pa = i << PAGE_SHIFT;
		uint64_t rights = page_rights(pa);

		if (!nx)
			rights &= ~PTE_NX;
		image_pt[i / 512][i % 512] = pa | rights | PTE_P | PTE_GLOBAL;
	}
}

void x86_64_mmu_init(void)
{
	uint64_t nx = x86_64_has_nx ? PTE_NX : 0;

	fill_image_tables(nx);
	for (unsigned i = 0; i < 4 * 512; i++)
		x86_64_pd[i / 512][i % 512] |=
		        PTE_GLOBAL | (i / 512 == DEVICE_GIB ? PTE_UNCACHED : 0);
	for (unsigned i = 0; i < IMAGE_TABLES; i++) {
		uint64_t entry = arch_virt_to_phys(image_pt[i]) | PTE_P | PTE_W;

		x86_64_pd[0][i] = entry;
		image_pd[i] = entry;
	}
	x86_64_pdpt_high[PDPT_IMAGE] = arch_virt_to_phys(image_pd) | PTE_P | PTE_W;
	x86_64_pml4[PML4_PHYSMAP] |= nx;
	x86_64_mmu_identity(false);
	write_cr4(read_cr4() & ~CR4_PGE);
	write_cr3(arch_kernel_root());
	write_cr4(read_cr4() | CR4_PGE);
}

void x86_64_mmu_identity(bool on)
{
	x86_64_pml4[0] = on ? arch_virt_to_phys(x86_64_pdpt_low) | PTE_P | PTE_W : 0;
}
