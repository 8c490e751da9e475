/* SPDX-License-Identifier: BSD-2-Clause */
/* x86_64: the types and constants that the core takes from its CPU. */
#ifndef ARCH_TYPES_H
#define ARCH_TYPES_H

#include <stdint.h>

#include "offsets.h"

#define PAGE_SHIFT       12
#define PAGE_SIZE        4096ul
#define KSTACK_SIZE      16384ul
#define MAX_CPUS         8

#define ARCH_ELF_MACHINE 62 /* EM_X86_64 */
#define ARCH_PROT_TAGGED 0u /* no tagged memory */

#define USER_BASE        0x10000ul        /* the first page that a program may map */
#define USER_TOP         0x7ffffffff000ul /* one page below the end of the lower half */

/* All of the first 4 GiB, RAM and devices, is mapped here. */
#define PHYSMAP_BASE 0xffff800000000000ul
/* Where the kernel image runs: physical address 0 as the code sees it. */
#define KIMAGE_BASE   0xffffffff80000000ul
#define ARCH_WINDOW   0xffff808000000000ul /* the top entry behind the physmap's */

#define ARCH_PTE_ADDR 0x000ffffffffff000ul

#define FPU_SIZE      512 /* an FXSAVE image */

/* Registers of the interrupted code as vectors.S pushes them, lowest first. */
struct arch_frame {
	uint64_t r15, r14, r13, r12, rbp, rbx, r11, r10, r9, r8;
	uint64_t rax, rcx, rdx, rsi, rdi;
	uint64_t cr2;    /* address of a page fault, else 0 */
	uint64_t nr;     /* system call number, -1 outside a system call */
	uint64_t vector; /* exception or interrupt */
	uint64_t error;  /* what the CPU pushed with it, else 0 */
	uint64_t rip, cs, rflags, rsp, ss;
};

struct arch_thread {
	uint64_t rsp;    /* kernel stack pointer while switched out */
	uint64_t kstack; /* top of the kernel stack */
	uint64_t fs_base, gs_base;
	uint16_t ds, es, fs, gs; /* user code may load any of the two user segments */
	_Alignas(16) uint8_t fpu[FPU_SIZE];
};

struct arch_aspace {
	uint64_t root; /* physical address of the top-level table */
};

static inline void *arch_phys_to_virt(uint64_t pa)
{
	return (void *)(PHYSMAP_BASE + pa);
}

static inline uint64_t arch_virt_to_phys(const void *kva)
{
	uintptr_t va = (uintptr_t)kva;

	return va >= KIMAGE_BASE ? va - KIMAGE_BASE : va - PHYSMAP_BASE;
}

#endif
