/* SPDX-License-Identifier: BSD-2-Clause */
/* The kernel's own map: RAM in 2 MiB blocks, the image in pages with W^X, devices. */
#include "arm_pte.h"

#define RAM_BASE         0x40000000ul
#define RAM_GIB          4
#define IMAGE_TABLES     4 /* 2 MiB each; kernel.ld asserts the image's size */
#define DEVICE_BASE      0x08000000ul
#define DEVICE_END       0x0a000000ul

#define PAGE_TABLE(name) uint64_t name[TABLE_ENTRIES] __attribute__((aligned(4096)))

static PAGE_TABLE(level0);
static PAGE_TABLE(level1);
static PAGE_TABLE(device_level2);
static PAGE_TABLE(ram_level2[RAM_GIB]);
static PAGE_TABLE(image_level3[IMAGE_TABLES]);
static PAGE_TABLE(empty);

uint64_t arm_kernel_root, arm_empty_root;

extern char arm_text_start[], arm_text_end[], arm_rodata_end[], arm_image_end[];

_Static_assert(RAM_BASE + RAM_GIB * LEVEL_SIZE(1) == ARM_MAX_RAM_END,
               "the tables cover the physmap");

static uint64_t table_entry(const void *table)
{
	return arm_virt_to_phys(table) | PTE_TABLE;
}

static uint64_t normal_memory(void)
{
	return PTE_NORMAL(arm_mte_present() ? ATTR_TAGGED : ATTR_NORMAL);
}

static uint64_t *block_entry(uint64_t pa)
{
	return &ram_level2[(pa - RAM_BASE) >> LEVEL_SHIFT(1)][arm_index(pa, 2)];
}

static uint64_t page_rights(uintptr_t va)
{
	if (va >= (uintptr_t)arm_text_start && va < (uintptr_t)arm_text_end)
		return PTE_READ_ONLY | PTE_UXN;
	if (va >= (uintptr_t)arm_text_end && va < (uintptr_t)arm_rodata_end)
		return PTE_READ_ONLY | PTE_NX;
	return PTE_NX;
}

/* Replaces the blocks that hold the image by pages. */
static void map_image(void)
{
	uint64_t pa = arm_virt_to_phys(arm_text_start) & ~(LEVEL_SIZE(2) - 1);

	for (unsigned i = 0; pa < arm_virt_to_phys(arm_image_end); i++) {
		*block_entry(pa) = table_entry(image_level3[i]);
		for (unsigned j = 0; j < TABLE_ENTRIES; j++, pa += PAGE_SIZE)
			image_level3[i][j] = pa | PTE_PAGE | normal_memory() |
			                     page_rights((uintptr_t)arch_phys_to_virt(pa));
	}
}

/* Whole blocks: the last may reach beyond the RAM, where nothing is touched. */
static void map_ram(uint64_t base, uint64_t size)
{
	for (uint64_t pa = base & ~(LEVEL_SIZE(2) - 1); pa < base + size; pa += LEVEL_SIZE(2))
		*block_entry(pa) = pa | PTE_BLOCK | normal_memory() | PTE_NX;
}

static void map_devices(void)
{
	for (uint64_t pa = DEVICE_BASE; pa < DEVICE_END; pa += LEVEL_SIZE(2))
		device_level2[arm_index(pa, 2)] =
		        pa | PTE_BLOCK | PTE_ATTR(ATTR_DEVICE) | PTE_ACCESSED | PTE_NX;
}

void arm_mmu_init(const struct boot_info *boot)
{
	level0[0] = table_entry(level1);
	level1[0] = table_entry(device_level2);
	for (unsigned i = 0; i < RAM_GIB; i++)
		level1[arm_index(RAM_BASE, 1) + i] = table_entry(ram_level2[i]);
	map_devices();
	for (unsigned i = 0; i < boot->nram; i++)
		map_ram(boot->ram[i].base, boot->ram[i].size);
	map_image();
	arm_kernel_root = arm_virt_to_phys(level0);
	arm_empty_root = arm_virt_to_phys(empty);
	arm_dsb();
	arm_install_kernel_map(arm_kernel_root);
}
