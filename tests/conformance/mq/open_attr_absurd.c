/* SPDX-License-Identifier: BSD-2-Clause */
/* A queue beyond all memory is an error, and is not made. */
// spec: mq_open 5, O_CREAT
// variants: mq
#include <limits.h>

#include "mq.h"

int main(void)
{
	static const struct mq_attr absurd[] = {
	        {.mq_maxmsg = LONG_MAX, .mq_msgsize = LONG_MAX},
	        {.mq_maxmsg = LONG_MAX, .mq_msgsize = 1},
	        {.mq_maxmsg = 1, .mq_msgsize = LONG_MAX},
	        {.mq_maxmsg = 1L << 32, .mq_msgsize = 1L << 32},
	        {.mq_maxmsg = (1L << 32) + 1, .mq_msgsize = 1},
	};
	char name[64];

	test_name(name, "absurd");
	for (int i = 0; i < 5; i++)
		CHECK_EQ(mq_open(name, O_RDWR | O_CREAT, 0600, &absurd[i]), (mqd_t)-1);
	CHECK_FAILS(mq_open(name, O_RDWR), ENOENT);
	return TEST_RESULT();
}
