/* SPDX-License-Identifier: BSD-2-Clause */
/* Instructions and register bits of the CPU that C has no words for. */
#ifndef X86_64_X86_H
#define X86_64_X86_H

#include <stdint.h>

#define CR0_PE             (1ul << 0)
#define CR0_MP             (1ul << 1)
#define CR0_ET             (1ul << 4)
#define CR0_NE             (1ul << 5)
#define CR0_WP             (1ul << 16)
#define CR0_AM             (1ul << 18)
#define CR0_PG             (1ul << 31)

#define CR4_PAE            (1ul << 5)
#define CR4_MCE            (1ul << 6)
#define CR4_PGE            (1ul << 7)
#define CR4_OSFXSR         (1ul << 9)
#define CR4_OSXMMEXCPT     (1ul << 10)
#define CR4_UMIP           (1ul << 11)
#define CR4_FSGSBASE       (1ul << 16)
#define CR4_SMEP           (1ul << 20)
#define CR4_SMAP           (1ul << 21)

#define MSR_EFER           0xc0000080
#define MSR_STAR           0xc0000081
#define MSR_LSTAR          0xc0000082
#define MSR_FMASK          0xc0000084
#define MSR_FS_BASE        0xc0000100
#define MSR_GS_BASE        0xc0000101
#define MSR_KERNEL_GS_BASE 0xc0000102 /* user code's gs base while in the kernel */

#define EFER_SCE           (1u << 0)
#define EFER_NXE           (1u << 11)

#define RFLAGS_FIXED       0x2ul
#define RFLAGS_TF          (1ul << 8)
#define RFLAGS_IF          (1ul << 9)
#define RFLAGS_DF          (1ul << 10)
#define RFLAGS_RF          (1ul << 16)
/* What user code may choose itself: CF PF AF ZF SF TF DF OF RF AC. */
#define RFLAGS_USER 0x50dd5ul
/* What a system call clears: those, IF, IOPL, NT and ID. */
#define RFLAGS_SYSCALL 0x257fd5ul

#define PF_PRESENT     1u
#define PF_WRITE       2u
#define PF_RSVD        8u
#define PF_FETCH       16u

#define PTE_P          (1ul << 0)
#define PTE_W          (1ul << 1)
#define PTE_U          (1ul << 2)
#define PTE_UNCACHED   ((1ul << 3) | (1ul << 4))
#define PTE_GLOBAL     (1ul << 8)
#define PTE_PROT       52 /* software: the ARCH_* bits as they were given */
#define PTE_NX         (1ul << 63)

struct cpuid_regs {
	uint32_t a, b, c, d;
};

static inline struct cpuid_regs cpuid(uint32_t leaf, uint32_t sub)
{
	struct cpuid_regs r;

	__asm__ volatile("cpuid"
	                 : "=a"(r.a), "=b"(r.b), "=c"(r.c), "=d"(r.d)
	                 : "a"(leaf), "c"(sub));
	return r;
}

static inline uint64_t rdmsr(uint32_t msr)
{
	uint32_t lo, hi;

	__asm__ volatile("rdmsr" : "=a"(lo), "=d"(hi) : "c"(msr));
	return (uint64_t)hi << 32 | lo;
}

static inline void wrmsr(uint32_t msr, uint64_t v)
{
	__asm__ volatile("wrmsr"
	                 :
	                 : "c"(msr), "a"((uint32_t)v), "d"((uint32_t)(v >> 32))
	                 : "memory");
}

static inline uint64_t rdtsc(void)
{
	uint32_t lo, hi;

	__asm__ volatile("rdtsc" : "=a"(lo), "=d"(hi) : : "memory");
	return (uint64_t)hi << 32 | lo;
}

#define DEFINE_CONTROL_REGISTER(name)                                           \
	static inline uint64_t read_##name(void)                                \
	{                                                                       \
		uint64_t v;                                                     \
		__asm__ volatile("mov %%" #name ", %0" : "=r"(v) : : "memory"); \
		return v;                                                       \
	}                                                                       \
	static inline void write_##name(uint64_t v)                             \
	{                                                                       \
		__asm__ volatile("mov %0, %%" #name : : "r"(v) : "memory");     \
	}

DEFINE_CONTROL_REGISTER(cr0)
DEFINE_CONTROL_REGISTER(cr2)
DEFINE_CONTROL_REGISTER(cr3)
DEFINE_CONTROL_REGISTER(cr4)
DEFINE_CONTROL_REGISTER(dr6)
DEFINE_CONTROL_REGISTER(dr7)

static inline void invlpg(uintptr_t va)
{
	__asm__ volatile("invlpg (%0)" : : "r"(va) : "memory");
}

static inline void outb(uint16_t port, uint8_t v)
{
	__asm__ volatile("outb %0, %1" : : "a"(v), "Nd"(port) : "memory");
}

static inline void outw(uint16_t port, uint16_t v)
{
	__asm__ volatile("outw %0, %1" : : "a"(v), "Nd"(port) : "memory");
}

static inline void outl(uint16_t port, uint32_t v)
{
	__asm__ volatile("outl %0, %1" : : "a"(v), "Nd"(port) : "memory");
}

static inline uint8_t inb(uint16_t port)
{
	uint8_t v;

	__asm__ volatile("inb %1, %0" : "=a"(v) : "Nd"(port) : "memory");
	return v;
}

static inline uint32_t inl(uint16_t port)
{
	uint32_t v;

	__asm__ volatile("inl %1, %0" : "=a"(v) : "Nd"(port) : "memory");
	return v;
}

static inline void cpu_pause(void)
{
	__asm__ volatile("pause" : : : "memory");
}

#endif
