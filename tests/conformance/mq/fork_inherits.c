/* SPDX-License-Identifier: BSD-2-Clause */
/* A child has its parent's descriptors, for both directions. */
// spec: fork
// variants: mq
#include "mq.h"

static mqd_t q;

static void use(void)
{
	CHECK_RECEIVES(q, "from the parent", 1);
	CHECK_SENDS(q, "from the child", 2);
}

int main(void)
{
	q = any_queue(0);
	CHECK_SENDS(q, "from the parent", 1);
	join_child(start(use));
	CHECK_RECEIVES(q, "from the child", 2);
	return TEST_RESULT();
}
