/* SPDX-License-Identifier: BSD-2-Clause */
/* mq_close in one process leaves another process's registration. */
// spec: mq_close 2
// needs: !user:kernel !user:auto
// variants: mq
#include "mq.h"

static mqd_t q;

static void close_it(void)
{
	CHECK_OK(mq_close(q));
}

int main(void)
{
	q = any_queue(0);
	want_signal(q);
	join_child(start(close_it));
	CHECK(is_registered(q));
	CHECK_SENDS(q, "m", 0);
	CHECK(came(SIGUSR1));
	return TEST_RESULT();
}
