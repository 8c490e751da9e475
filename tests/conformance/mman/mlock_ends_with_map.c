/* SPDX-License-Identifier: BSD-2-Clause */
/* Unmapping a page ends its lock, and a child has none of its parent's. */
// spec: mlock, munmap
#include <sys/resource.h>

#include "child.h"
#include "map.h"

static char *p;

static void lock_own(void)
{
	CHECK_OK(mlock(p + PAGE, PAGE));
}

static void lock_again(void)
{
	struct rlimit one = {PAGE, PAGE};

	p = numbered_pages(2);
	CHECK_OK(setrlimit(RLIMIT_MEMLOCK, &one));
	CHECK_OK(mlock(p, PAGE));
	in_child(lock_own);
	CHECK_OK(munmap(p, PAGE));
	CHECK_OK(mlock(p + PAGE, PAGE));
}

int main(void)
{
	run_as(OTHER, OTHER, lock_again);
	return TEST_RESULT();
}
