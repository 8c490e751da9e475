/* SPDX-License-Identifier: BSD-2-Clause */
/* What the CPU has: hardware capability bits of the Linux ABI, random numbers. */
#include "arm_cpu.h"

#define HWCAP_FP      (1ul << 0)
#define HWCAP_ASIMD   (1ul << 1)
#define HWCAP_CRC32   (1ul << 7)
#define HWCAP_ATOMICS (1ul << 8)
#define HWCAP2_MTE    (1ul << 18)

/* Those that compilers and C libraries ask for; what is not offered is not used. */
uint64_t arch_hwcap(void)
{
	uint64_t isar0 = read_id_aa64isar0_el1();

	return HWCAP_FP | HWCAP_ASIMD | (isar0 >> 16 & 15 ? HWCAP_CRC32 : 0) |
	       (isar0 >> 20 & 15 ? HWCAP_ATOMICS : 0);
}

uint64_t arch_hwcap2(void)
{
	return arm_mte_present() ? HWCAP2_MTE : 0;
}

const char *arch_platform(void)
{
	return "aarch64";
}

/* A step of splitmix64: spreads whatever entropy state has over all bits. */
static uint64_t mix(uint64_t state)
{
	state = (state ^ state >> 30) * 0xbf58476d1ce4e5b9ul;
	state = (state ^ state >> 27) * 0x94d049bb133111ebul;
	return state ^ state >> 31;
}

uint64_t arch_random(void)
{
	static uint64_t state;
	uint64_t value = 0;

	if (read_id_aa64isar0_el1() >> 60 != 0)
		__asm__ volatile("mrs %0, s3_3_c2_c4_0" : "=r"(value) : : "cc"); /* rndr */
	state += 0x9e3779b97f4a7c15ul;
	return mix(mix(state ^ arm_machine.seed) ^ read_cntvct_el0() ^ value);
}
