/* SPDX-License-Identifier: BSD-2-Clause */
/* Where the limit is 0 an unprivileged mlock is EPERM. */
// spec: mlock [EPERM], RLIMIT_MEMLOCK
// needs: !user
#include <sys/resource.h>

#include "child.h"
#include "map.h"

static void lock_one(void)
{
	struct rlimit none = {0, 0};

	CHECK_OK(setrlimit(RLIMIT_MEMLOCK, &none));
	CHECK_FAILS(mlock(numbered_pages(1), PAGE), EPERM);
	CHECK_FAILS(mlockall(MCL_CURRENT), EPERM);
}

int main(void)
{
	run_as(OTHER, OTHER, lock_one);
	return TEST_RESULT();
}
