/* SPDX-License-Identifier: BSD-2-Clause */
/* User memory from the kernel: range checks, SMAP, and the routines of copy.S. */
#include <abi/errno.h>

#include "cpu.h"
#include "x86.h"

/* copy.S */
size_t x86_64_user_copy(void *to, const void *from, size_t n);
long x86_64_user_string(char *to, const char *from, size_t max);
int x86_64_user_cmpxchg(uint32_t *word, uint32_t expect, uint32_t value, uint32_t *seen);

static void user_access_begin(void)
{
	if (x86_64_has_smap)
		__asm__ volatile("stac" : : : "memory");
}

static void user_access_end(void)
{
	if (x86_64_has_smap)
		__asm__ volatile("clac" : : : "memory");
}

static bool is_user_range(uintptr_t addr, size_t n)
{
	return addr <= USER_TOP && n <= USER_TOP - addr;
}

static int copy(void *to, const void *from, size_t n)
{
	size_t left;

	user_access_begin();
	left = x86_64_user_copy(to, from, n);
	user_access_end();
	return left ? -EFAULT : 0;
}

int arch_copy_in(void *dst, uintptr_t src, size_t n)
{
	return is_user_range(src, n) ? copy(dst, (const void *)src, n) : -EFAULT;
}

int arch_copy_out(uintptr_t dst, const void *src, size_t n)
{
	return is_user_range(dst, n) ? copy((void *)dst, src, n) : -EFAULT;
}

long arch_copy_in_string(char *dst, uintptr_t src, size_t max)
{
	size_t limit = src < USER_TOP ? USER_TOP - src : 0;
	long n;

	user_access_begin();
	n = x86_64_user_string(dst, (const char *)src, max < limit ? max : limit);
	user_access_end();
	if (n < 0 || ((size_t)n == limit && limit < max))
		return -EFAULT;
	return (size_t)n == max ? -ENAMETOOLONG : n;
}

int arch_user_cmpxchg(uintptr_t addr, uint32_t expect, uint32_t value, uint32_t *seen)
{
	uint32_t found = 0;
	int failed;

	if (!is_user_range(addr, sizeof(uint32_t)))
		return -EFAULT;
	user_access_begin();
	failed = x86_64_user_cmpxchg((uint32_t *)addr, expect, value, &found);
	user_access_end();
	if (failed)
		return -EFAULT;
	*seen = found;
	return 0;
}
