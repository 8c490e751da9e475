/* SPDX-License-Identifier: BSD-2-Clause */
/* 10,000 maps that cannot merge, cut and covered by others; unaligned ones are refused. */
// timeout: 30
#include <sys/mman.h>

#include "hostile.h"
#include "test.h"

#define MAPS  10000
#define FLAGS (MAP_PRIVATE | MAP_ANONYMOUS)

static char *base;

/* Reservations alternate with pages that can be written. */
static void map_all(void)
{
	base = mmap(NULL, MAPS * PAGE, PROT_NONE, FLAGS | MAP_NORESERVE, -1, 0);
	CHECK(base != MAP_FAILED);
	for (long i = 0; i < MAPS; i += 2)
		CHECK_OK(mprotect(base + i * PAGE, PAGE, PROT_READ | PROT_WRITE));
}

static void check_all(void)
{
	for (long i = 0; i < MAPS; i += 2)
		base[i * PAGE] = (char)i;
	for (long i = 0; i < MAPS; i += 2)
		CHECK_EQ(base[i * PAGE], (char)i);
}

/* A map over the borders of others takes their place there, and there only. */
static void cover_some(void)
{
	for (long i = 3; i + 8 < MAPS; i += 64) {
		CHECK(mmap(base + i * PAGE, 4 * PAGE, PROT_READ, FLAGS | MAP_FIXED, -1, 0) ==
		      base + i * PAGE);
		CHECK_EQ(base[(i + 1) * PAGE], 0);
		CHECK_EQ(base[(i - 1) * PAGE], (char)(i - 1));
		CHECK_EQ(base[(i + 5) * PAGE], (char)(i + 5));
	}
}

static void check_refused(void)
{
	CHECK_FAILS(mmap(base + 1, PAGE, PROT_READ, FLAGS | MAP_FIXED, -1, 0), EINVAL);
	CHECK_FAILS(mmap(base, 0, PROT_READ, FLAGS | MAP_FIXED, -1, 0), EINVAL);
	CHECK_FAILS(munmap(base + 1, PAGE), EINVAL);
	CHECK_FAILS(mprotect(base + 1, PAGE, PROT_READ), EINVAL);
	CHECK_FAILS(mremap(base + 1, PAGE, 2 * PAGE, 0), EINVAL);
	/* The new place may not overlap the old one. */
	CHECK_FAILS(mremap(base, 2 * PAGE, 2 * PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, base + PAGE),
	            EINVAL);
}

int main(void)
{
	map_all();
	check_all();
	cover_some();
	check_refused();
	CHECK_OK(munmap(base + PAGE, (MAPS - 2) * PAGE));
	CHECK_OK(munmap(base, MAPS * PAGE));
	return TEST_RESULT();
}
