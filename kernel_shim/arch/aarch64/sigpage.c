/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The code that a signal handler without SA_RESTORER returns to: one page that
 * every address space shares, read-only, above USER_TOP.  Its three upper
 * tables are shared as well, so that it costs a process one entry.
 */
#include "arm_pte.h"

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
