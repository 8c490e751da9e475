/* SPDX-License-Identifier: BSD-2-Clause */
/* Types and constants of the aarch64 kernel that the portable core sees. */
#ifndef AARCH64_ARCH_TYPES_H
#define AARCH64_ARCH_TYPES_H

#include <stdint.h>

#define PAGE_SHIFT       12
#define PAGE_SIZE        4096ul
#define KSTACK_SIZE      16384ul
#define MAX_CPUS         8

#define ARCH_ELF_MACHINE 183 /* EM_AARCH64 */

/* PROT_MTE (0x20) where HWCAP2_MTE (bit 18) is set. */
#define ARCH_PROT_TAGGED ((unsigned)(arch_hwcap2() >> 13 & 0x20))

/* User space is all of TTBR0's 48 bits but the top 512 GiB, which hold the
 * page that signal handlers without a restorer return through. */
#define USER_BASE 0x10000ul
#define USER_TOP  0xff8000000000ul

/* All RAM, the kernel image included, is mapped at this offset. */
#define PHYSMAP_BASE  0xffff000000000000ul
#define ARCH_PTE_ADDR 0x0000fffffffff000ul
#define ARCH_WINDOW   0xffff008000000000ul /* the top entry behind the physmap's */

struct arch_frame {
	uint64_t x[31];
	uint64_t sp, pc, pstate;
	uint64_t orig_x0; /* argument 0 of the system call */
	int64_t nr;       /* its number; -1: the trap was none */
};

struct arm_fpu {
	uint64_t v[32][2];
	uint32_t fpsr, fpcr;
} __attribute__((aligned(16)));

struct arch_thread {
	uint64_t saved[13]; /* x19..x30, sp of a thread that does not run */
	uint64_t tls;       /* tpidr_el0, likewise */
	uint64_t stack_top;
	uint64_t tag_ctrl;                   /* PR_SET_TAGGED_ADDR_CTRL */
	uint64_t access_address, access_esr; /* of the last access that trapped */
	uint64_t fault_address, fault_esr;   /* what signal handlers are told */
	struct arm_fpu fpu;
};

struct arch_aspace {
	uint64_t root; /* physical address of the level 0 table */
	uint64_t id;   /* never used twice; 0 is the kernel's own */
};

static inline void *arch_phys_to_virt(uint64_t pa)
{
	return (void *)(pa + PHYSMAP_BASE);
}

#endif
