/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Physical pages.  Links and counts are in an array with one entry per page frame, never in the
 * pages.  So a page may be freed before the TLBs have forgotten it, as long as they do before the
 * kernel lock is released or the next page is allocated.
 */
#include "pmm.h"
#include "arch.h"
#include "console.h"
#include "kmem.h"
#include "param.h"

#define NONE UINT32_MAX

struct page {
	uint32_t refs; /* 0: free */
	uint32_t next; /* of a free one */
};

static struct page *pages; /* of frames [base, base + npages) */
static uint64_t base;
static uint32_t npages, first_free = NONE;
static size_t nfree, ntotal;

static struct page *page_of(uint64_t pa)
{
	uint64_t i = (pa >> PAGE_SHIFT) - base;

	kassert(i < npages && !(pa & (PAGE_SIZE - 1)));
	return &pages[i];
}

/* ---- start-up -------------------------------------------------------------------- */

void boot_add_ram(struct boot_info *boot, uint64_t start, uint64_t end)
{
	start = (start + PAGE_SIZE - 1) & ~(PAGE_SIZE - 1);
	end &= ~(PAGE_SIZE - 1);
	if (start >= end || boot->nram == BOOT_MAX_RAM)
		return;
	boot->ram[boot->nram].base = start;
	boot->ram[boot->nram++].size = end - start;
}

static bool overlaps(uint64_t pa, uint64_t start, uint64_t end)
{
	return pa < end && pa + PAGE_SIZE > start;
}

static void find_bounds(const struct boot_info *boot)
{
	uint64_t low = UINT64_MAX, high = 0;

	for (unsigned i = 0; i < boot->nram; i++) {
		if (boot->ram[i].base < low)
			low = boot->ram[i].base;
		if (boot->ram[i].base + boot->ram[i].size > high)
			high = boot->ram[i].base + boot->ram[i].size;
	}
	if (high <= low)
		die("no memory");
	base = low >> PAGE_SHIFT;
	npages = (uint32_t)((high - low) >> PAGE_SHIFT);
}

/* Physical address of size bytes of RAM that neither the kernel nor the initrd uses. */
static uint64_t place_table(const struct boot_info *boot, uint64_t size)
{
	for (unsigned i = 0; i < boot->nram; i++) {
		uint64_t pa = boot->ram[i].base + (boot->ram[i].base == 0) * PAGE_SIZE;
		uint64_t end = boot->ram[i].base + boot->ram[i].size;

		while (pa + size <= end) {
			uint64_t initrd_end = boot->initrd + boot->initrd_size;

			if (pa < boot->kernel_end && pa + size > boot->kernel_start)
				pa = boot->kernel_end;
			else if (boot->initrd_size && pa < initrd_end && pa + size > boot->initrd)
				pa = initrd_end;
			else
				return pa;
			pa = (pa + PAGE_SIZE - 1) & ~(PAGE_SIZE - 1);
		}
	}
	die("too little memory");
}

static bool is_taken(const struct boot_info *boot, uint64_t pa, uint64_t table, uint64_t size)
{
	return pa == 0 || overlaps(pa, boot->kernel_start, boot->kernel_end) ||
	       overlaps(pa, table, table + size) ||
	       (boot->initrd_size && overlaps(pa, boot->initrd, boot->initrd + boot->initrd_size));
}

void pmm_init(const struct boot_info *boot)
{
	uint64_t size, table;

	find_bounds(boot);
	size = npages * sizeof *pages;
	table = place_table(boot, size);
	pages = arch_phys_to_virt(table);
	for (uint32_t i = 0; i < npages; i++)
		pages[i] = (struct page){.refs = 1};
	for (unsigned r = 0; r < boot->nram; r++) {
		for (uint64_t off = 0; off < boot->ram[r].size; off += PAGE_SIZE) {
			uint64_t pa = boot->ram[r].base + off;

			if (!is_taken(boot, pa, table, size))
				pmm_free(pa);
		}
	}
	ntotal = nfree;
}

/* ---- what others call ----------------------------------------------------------- */

uint64_t pmm_alloc_raw(void)
{
	uint64_t pa = (base + first_free) << PAGE_SHIFT;
	struct page *p = &pages[first_free];

	if (first_free == NONE)
		return 0;
	first_free = p->next;
	nfree--;
	p->refs = 1;
	arch_page_clear_tags(pa);
	return pa;
}

uint64_t pmm_alloc(void)
{
	uint64_t pa = pmm_alloc_raw();

	if (pa)
		memset(arch_phys_to_virt(pa), 0, PAGE_SIZE);
	return pa;
}

void pmm_free(uint64_t pa)
{
	struct page *p = page_of(pa);

	kassert(p->refs);
	if (--p->refs)
		return;
	nfree++;
	p->next = first_free;
	first_free = (uint32_t)(p - pages);
}

void pmm_ref(uint64_t pa)
{
	struct page *p = page_of(pa);

	kassert(p->refs && p->refs < UINT32_MAX);
	p->refs++;
}

unsigned pmm_refs(uint64_t pa)
{
	return page_of(pa)->refs;
}

size_t pmm_free_pages(void)
{
	return nfree;
}

size_t pmm_total_pages(void)
{
	return ntotal;
}

bool pmm_is_low(void)
{
	return nfree < RESERVE_PAGES;
}
