/* SPDX-License-Identifier: BSD-2-Clause */
/* NULL removes the process's registration: nobody is told, and anybody can register. */
// spec: mq_notify 2
// needs: !user:kernel !user:auto
// variants: mq
#include "mq.h"

static mqd_t q;

static void register_too(void)
{
	want_signal(q);
}

int main(void)
{
	q = any_queue(0);
	want_signal(q);
	CHECK_EQ(mq_notify(q, NULL), 0);
	join_child(start(register_too));
	CHECK_SENDS(q, "m", 0);
	CHECK(!came(SIGUSR1));
	CHECK_RECEIVES(q, "m", 0);
	want_signal(q);
	CHECK_SENDS(q, "m", 0);
	CHECK(came(SIGUSR1));
	return TEST_RESULT();
}
