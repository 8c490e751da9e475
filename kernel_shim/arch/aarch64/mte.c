/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Memory tagging for user space (FEAT_MTE2).  The kernel itself runs unchecked.
 * What a thread asks for by prctl is loaded when it is switched to: synchronous
 * checks also where it would put up with asynchronous ones.
 */
#include <abi/errno.h>
#include <abi/prctl.h>

#include "arm_cpu.h"
#include "console.h"

#define SCTLR_TCF0_SYNC (1ul << 38)
#define SCTLR_TCF0_MASK (3ul << 38)
#define SCTLR_ATA0      (1ul << 42)
#define SCTLR_ATA       (1ul << 43)

#define GCR_EXCLUDE_ALL 0xfffful
#define GCR_RRND        (1ul << 16)
#define TAG_MASK        (0xfffful << PR_MTE_TAG_SHIFT)
#define TCF_ANY         (PR_MTE_TCF_SYNC | PR_MTE_TCF_ASYNC)
#define TAG_SHIFT       56
#define GRANULE         16

static bool usable = true;

bool arm_mte_present(void)
{
	return usable && (read_id_aa64pfr1_el1() >> 8 & 15) >= 2;
}

static void write_gcr(uint64_t value)
{
	__asm__ volatile("msr s3_0_c1_c0_6, %0" : : "r"(value));
}

void arm_mte_init(void)
{
	if (!arm_mte_present())
		return;
	write_gcr(GCR_RRND | GCR_EXCLUDE_ALL);
	__asm__ volatile("msr s3_0_c1_c0_5, %0" : : "r"(1ul)); /* rgsr_el1: the seed */
	write_sctlr_el1(read_sctlr_el1() | SCTLR_ATA0 | SCTLR_ATA);
}

void arm_mte_load(const struct arch_thread *t)
{
	uint64_t sctlr, wanted;

	if (!arm_mte_present())
		return;
	sctlr = read_sctlr_el1();
	wanted = sctlr & ~SCTLR_TCF0_MASK;
	if (t->tag_ctrl & TCF_ANY)
		wanted |= SCTLR_TCF0_SYNC;
	if (wanted != sctlr)
		write_sctlr_el1(wanted);
	write_gcr(GCR_RRND | (~(t->tag_ctrl >> PR_MTE_TAG_SHIFT) & GCR_EXCLUDE_ALL));
	arm_isb();
}

void arm_mte_check_copies(void)
{
	if (arm_mte_present())
		__asm__ volatile(".inst 0xd503409f" : : : "memory"); /* msr tco, #0 */
}

long arm_mte_prctl(struct arch_thread *t, const struct arch_frame *f)
{
	uint64_t valid = PR_TAGGED_ADDR_ENABLE | (arm_mte_present() ? TCF_ANY | TAG_MASK : 0);

	if (f->x[2] != 0 || f->x[3] != 0 || f->x[4] != 0)
		return -EINVAL;
	if ((int)f->orig_x0 == PR_GET_TAGGED_ADDR_CTRL)
		return f->x[1] == 0 ? (long)t->tag_ctrl : -EINVAL;
	if (f->x[1] & ~valid)
		return -EINVAL;
	t->tag_ctrl = f->x[1];
	arm_mte_load(t);
	return 0;
}

/* The tag of a granule is that of the address that is stored. */
static void set_tag(uintptr_t p, uintptr_t tagged)
{
	register uintptr_t x0 __asm__("x0") = tagged;
	register uintptr_t x1 __asm__("x1") = p;

	__asm__ volatile(".inst 0xd9200820" : : "r"(x0), "r"(x1) : "memory"); /* stg x0, [x1] */
}

static uintptr_t get_tag(uintptr_t p)
{
	register uintptr_t x0 __asm__("x0") = 0;
	register uintptr_t x1 __asm__("x1") = p;

	__asm__ volatile(".inst 0xd9600020" : "+r"(x0) : "r"(x1) : "memory"); /* ldg x0, [x1] */
	return x0;
}

void arm_mte_probe(void)
{
	static unsigned char granules[4 * GRANULE] __attribute__((aligned(4 * GRANULE)));
	uintptr_t p = (uintptr_t)granules;

	if (!arm_mte_present())
		return;
	set_tag(p, 1ul << TAG_SHIFT);
	usable = get_tag(p + 2 * GRANULE) == 0;
	set_tag(p, 0);
	if (!usable)
		kprintf("no memory tags: this QEMU keeps one pair of them for a whole page\n");
}

void arm_mte_clear_page(uint64_t pa)
{
	uintptr_t p = (uintptr_t)arch_phys_to_virt(pa);

	if (!arm_mte_present())
		return;
	for (size_t i = 0; i < PAGE_SIZE; i += GRANULE)
		set_tag(p + i, 0);
}

void arm_mte_copy_page(uint64_t to, uint64_t from)
{
	uintptr_t p = (uintptr_t)arch_phys_to_virt(from);
	uintptr_t q = (uintptr_t)arch_phys_to_virt(to);

	for (size_t i = 0; i < PAGE_SIZE; i += GRANULE)
		set_tag(q + i, get_tag(p + i));
}
