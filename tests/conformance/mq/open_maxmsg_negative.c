/* SPDX-License-Identifier: BSD-2-Clause */
/* A new queue for less than no message is EINVAL, and is not made. */
// spec: mq_open [EINVAL]
// variants: mq
#include <limits.h>

#include "mq.h"

int main(void)
{
	static const long wrong[] = {-1, -MESSAGES, LONG_MIN, (long)INT_MIN * 2 + 1};
	char name[64];

	test_name(name, "negative");
	for (int i = 0; i < 4; i++) {
		struct mq_attr attr = {.mq_maxmsg = wrong[i], .mq_msgsize = SIZE};

		CHECK_FAILS(mq_open(name, O_RDWR | O_CREAT, 0600, &attr), EINVAL);
	}
	CHECK_FAILS(mq_open(name, O_RDWR), ENOENT);
	return TEST_RESULT();
}
