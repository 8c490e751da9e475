/* SPDX-License-Identifier: BSD-2-Clause */
/* Limits are told and set; a soft one above its hard one is refused; descriptors run out at
 * theirs. */
#include <sys/resource.h>

#include "test.h"

int main(void)
{
	struct rlimit limit, changed, bad = {10, 5};
	int fds[64], count = 0;

	CHECK_EQ(getrlimit(RLIMIT_NOFILE, &limit), 0);
	CHECK(limit.rlim_cur > 8 && limit.rlim_cur <= limit.rlim_max);
	CHECK_FAILS(setrlimit(RLIMIT_NOFILE, &bad), EINVAL);
	CHECK_FAILS(getrlimit(77, &limit), EINVAL);
	changed = limit;
	changed.rlim_cur = 20;
	CHECK_EQ(setrlimit(RLIMIT_NOFILE, &changed), 0);
	CHECK_EQ(getrlimit(RLIMIT_NOFILE, &changed), 0);
	CHECK_EQ(changed.rlim_cur, 20);
	CHECK_EQ(changed.rlim_max, limit.rlim_max);
	while (count < 64 && (fds[count] = dup(1)) >= 0)
		count++;
	CHECK_EQ(errno, EMFILE);
	CHECK(count > 0 && count < 20);
	while (count)
		close(fds[--count]);
	return TEST_RESULT();
}
