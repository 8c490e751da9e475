/* SPDX-License-Identifier: BSD-2-Clause */
/* What the CPU has: hardware capability bits of the Linux ABI, random numbers. */
#include "arm_cpu.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

/* hwcap `bit` stands when the 4-bit field at `shift` is between min and 14
 * (15 says "none" in the two floating-point fields). */
struct feature {
	uint8_t shift, min, bit;
};

static const struct feature isar0[] = {
        {4, 1, 3},   {4, 2, 4},   {8, 1, 5},   {12, 1, 6},  {12, 2, 21}, {16, 1, 7},  {20, 2, 8},
        {28, 1, 12}, {32, 1, 17}, {36, 1, 18}, {40, 1, 19}, {44, 1, 20}, {48, 1, 23}, {52, 1, 27},
};
static const struct feature isar1[] = {
        {0, 1, 16}, {12, 1, 13}, {16, 1, 14}, {20, 1, 15}, {20, 2, 26}, {36, 1, 29},
};
static const struct feature pfr0[] = {
        {16, 0, 0}, {16, 1, 9}, {20, 0, 1}, {20, 1, 10}, {48, 1, 24},
};
static const struct feature mmfr2[] = {{32, 1, 25}};

static const struct feature isar0_2[] = {{52, 2, 7}, {60, 1, 16}};
static const struct feature isar1_2[] = {
        {0, 2, 0}, {32, 1, 8}, {44, 1, 14}, {48, 1, 15}, {52, 1, 13},
};

#define HWCAP2_MTE (1ul << 18)

static uint64_t bits(uint64_t reg, const struct feature *f, size_t n)
{
	uint64_t found = 0;

	for (; n > 0; n--, f++) {
		unsigned value = reg >> f->shift & 15;

		if (value >= f->min && value != 15)
			found |= 1ul << f->bit;
	}
	return found;
}

/* SVE, SME and pointer authentication are off, so they are not offered. */
uint64_t arch_hwcap(void)
{
	return bits(read_id_aa64isar0_el1(), isar0, COUNT(isar0)) |
	       bits(read_id_aa64isar1_el1(), isar1, COUNT(isar1)) |
	       bits(read_id_aa64pfr0_el1(), pfr0, COUNT(pfr0)) |
	       bits(read_id_aa64mmfr2_el1(), mmfr2, COUNT(mmfr2));
}

uint64_t arch_hwcap2(void)
{
	return bits(read_id_aa64isar0_el1(), isar0_2, COUNT(isar0_2)) |
	       bits(read_id_aa64isar1_el1(), isar1_2, COUNT(isar1_2)) |
	       (arm_mte_present() ? HWCAP2_MTE : 0);
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
