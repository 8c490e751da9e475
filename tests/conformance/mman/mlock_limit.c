/* SPDX-License-Identifier: BSD-2-Clause */
/* Without privilege no more than RLIMIT_MEMLOCK bytes are locked. */
// spec: mlock [ENOMEM], RLIMIT_MEMLOCK
// needs: !user
#include <sys/resource.h>

#include "child.h"
#include "map.h"

static void lock_too_much(void)
{
	struct rlimit two = {2 * PAGE, 2 * PAGE};
	char *p = numbered_pages(3);

	CHECK_OK(setrlimit(RLIMIT_MEMLOCK, &two));
	CHECK_FAILS(mlock(p, 3 * PAGE), ENOMEM);
	CHECK_OK(mlock(p, 2 * PAGE));
	CHECK_FAILS(mlock(p + 2 * PAGE, 1), ENOMEM);
	CHECK_OK(munlock(p, PAGE));
	CHECK_OK(mlock(p + 2 * PAGE, 1));
}

int main(void)
{
	run_as(OTHER, OTHER, lock_too_much);
	return TEST_RESULT();
}
