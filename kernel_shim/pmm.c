/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Physical pages: a binary buddy allocator whose links live in an array with
 * one entry per page frame, never in the pages.  So a page may be freed before
 * the TLBs have forgotten it, as long as they do before the kernel lock is
 * released or the next page is allocated.
 */
#include "pmm.h"
#include "param.h"
#include "arch.h"
#include "console.h"
#include "kmem.h"

#define MAX_ORDER 14 /* blocks of up to 64 MiB */
#define NONE      UINT32_MAX

struct page {
	uint32_t refs;       /* 0: free, or inside a free block */
	uint32_t next, prev; /* free list; of the first page of a free block */
	uint8_t order;       /* likewise */
	bool free;           /* heads a free block */
};

static struct page *pages; /* of frames [base, base + npages) */
static uint64_t base;
static uint32_t npages;
static uint32_t heads[MAX_ORDER];
static size_t nfree, ntotal;

static uint64_t to_pa(uint32_t i)
{
	return (base + i) << PAGE_SHIFT;
}

static uint32_t to_index(uint64_t pa)
{
	uint64_t i = (pa >> PAGE_SHIFT) - base;

	kassert(i < npages && !(pa & (PAGE_SIZE - 1)));
	return (uint32_t)i;
}

/* ---- the buddy system ---------------------------------------------------------- */

static void block_push(uint32_t i, unsigned order)
{
	struct page *p = &pages[i];

	p->free = true;
	p->order = (uint8_t)order;
	p->prev = NONE;
	p->next = heads[order];
	if (p->next != NONE)
		pages[p->next].prev = i;
	heads[order] = i;
}

static void block_remove(uint32_t i)
{
	struct page *p = &pages[i];

	p->free = false;
	if (p->prev != NONE)
		pages[p->prev].next = p->next;
	else
		heads[p->order] = p->next;
	if (p->next != NONE)
		pages[p->next].prev = p->prev;
}

/* Index of a block of 2^order pages, cut from a larger one if need be; or NONE. */
static uint32_t block_take(unsigned order)
{
	unsigned o = order;
	uint32_t i;

	while (o < MAX_ORDER && heads[o] == NONE)
		o++;
	if (o == MAX_ORDER)
		return NONE;
	i = heads[o];
	block_remove(i);
	while (o > order) {
		o--;
		block_push(i + (1u << o), o);
	}
	return i;
}

static void block_give(uint32_t i, unsigned order)
{
	for (; order + 1 < MAX_ORDER; order++) {
		uint32_t buddy = i ^ (1u << order);

		if (buddy >= npages || !pages[buddy].free || pages[buddy].order != order)
			break;
		block_remove(buddy);
		i &= ~(1u << order);
	}
	block_push(i, order);
}

/* ---- start-up -------------------------------------------------------------------- */

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
	for (unsigned o = 0; o < MAX_ORDER; o++)
		heads[o] = NONE;
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
	uint32_t i = block_take(0);

	if (i == NONE)
		return 0;
	nfree--;
	pages[i].refs = 1;
	arch_page_clear_tags(to_pa(i));
	return to_pa(i);
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
	uint32_t i = to_index(pa);

	kassert(pages[i].refs);
	if (--pages[i].refs)
		return;
	nfree++;
	block_give(i, 0);
}

void pmm_ref(uint64_t pa)
{
	struct page *p = &pages[to_index(pa)];

	kassert(p->refs && p->refs < UINT32_MAX);
	p->refs++;
}

unsigned pmm_refs(uint64_t pa)
{
	return pages[to_index(pa)].refs;
}

uint64_t pmm_alloc_run(size_t n)
{
	unsigned order = 0;
	uint32_t i;

	while (order < MAX_ORDER && (1ul << order) < n)
		order++;
	if (order == MAX_ORDER || (i = block_take(order)) == NONE)
		return 0;
	for (uint32_t k = 0; k < (1u << order); k++)
		pages[i + k].refs = 1;
	nfree -= 1ul << order;
	for (uint32_t k = (uint32_t)n; k < (1u << order); k++)
		pmm_free(to_pa(i + k));
	return to_pa(i);
}

void pmm_free_run(uint64_t pa, size_t n)
{
	for (size_t k = 0; k < n; k++)
		pmm_free(pa + k * PAGE_SIZE);
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
	return pmm_free_pages() < RESERVE_PAGES;
}
