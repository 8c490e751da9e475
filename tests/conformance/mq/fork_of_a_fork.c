/* SPDX-License-Identifier: BSD-2-Clause */
/* So has a grandchild, also when the child in between is gone. */
// spec: fork
// variants: mq
#include "mq.h"

static mqd_t q, up;

static void grandchild(void)
{
	CHECK_RECEIVES(q, "go", 1);
	CHECK_SENDS(up, "done", 2);
}

static void child(void)
{
	start(grandchild);
}

int main(void)
{
	q = any_queue(0);
	up = any_queue(0);
	join_child(start(child));
	CHECK_SENDS(q, "go", 1);
	CHECK_RECEIVES(up, "done", 2);
	return TEST_RESULT();
}
