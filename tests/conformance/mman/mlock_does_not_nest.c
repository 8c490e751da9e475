/* SPDX-License-Identifier: BSD-2-Clause */
/* One munlock undoes any number of mlock. */
// spec: mlock, munlock
#include <sys/resource.h>

#include "child.h"
#include "map.h"

static void lock_twice(void)
{
	struct rlimit one = {PAGE, PAGE};
	char *p = numbered_pages(2);

	CHECK_OK(setrlimit(RLIMIT_MEMLOCK, &one));
	CHECK_OK(mlock(p, PAGE));
	CHECK_OK(mlock(p, PAGE));
	CHECK_OK(munlock(p, PAGE));
	CHECK_OK(mlock(p + PAGE, PAGE));
}

int main(void)
{
	run_as(OTHER, OTHER, lock_twice);
	return TEST_RESULT();
}
