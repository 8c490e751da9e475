/* SPDX-License-Identifier: BSD-2-Clause */
/* An unprivileged process that has more mapped than the limit cannot lock it all. */
// spec: mlockall [ENOMEM], RLIMIT_MEMLOCK
// needs: !user
#include <sys/resource.h>

#include "child.h"
#include "map.h"

static void lock_all(void)
{
	struct rlimit one = {PAGE, PAGE};

	numbered_pages(8);
	CHECK_OK(setrlimit(RLIMIT_MEMLOCK, &one));
	CHECK_FAILS(mlockall(MCL_CURRENT), ENOMEM);
}

int main(void)
{
	run_as(OTHER, OTHER, lock_all);
	return TEST_RESULT();
}
