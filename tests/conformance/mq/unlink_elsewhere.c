/* SPDX-License-Identifier: BSD-2-Clause */
/* A process may unlink a queue that it never opened. */
// spec: mq_unlink 1
// variants: mq
#include "mq.h"

static char name[64];

static void unlink_it(void)
{
	CHECK_OK(mq_unlink(name));
}

int main(void)
{
	new_queue(test_name(name, "elsewhere"), 0);
	join_child(start(unlink_it));
	CHECK_FAILS(mq_open(name, O_RDWR), ENOENT);
	return TEST_RESULT();
}
