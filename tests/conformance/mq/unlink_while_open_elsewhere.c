/* SPDX-License-Identifier: BSD-2-Clause */
/* An unlinked queue goes on working for another process that has it open. */
// spec: mq_unlink 1
// variants: mq
#include "mq.h"

static mqd_t q;

static void answer(void)
{
	CHECK_RECEIVES(q, "question", 1);
	CHECK_SENDS(q, "answer", 2);
}

int main(void)
{
	char name[64];
	pid_t pid;

	q = new_queue(test_name(name, "elsewhere"), 0);
	pid = start_waiting(answer);
	CHECK_OK(mq_unlink(name));
	CHECK_SENDS(q, "question", 1);
	join_child(pid);
	CHECK_RECEIVES(q, "answer", 2);
	return TEST_RESULT();
}
