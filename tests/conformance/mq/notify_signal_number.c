/* SPDX-License-Identifier: BSD-2-Clause */
/* Any signal may be asked for: real-time ones too. qemu-user has no signal SIGRTMAX. */
// spec: mq_notify 1, SIGEV_SIGNAL
// needs: !user
// variants: mq
#include "mq.h"

static void expect(mqd_t q, int sig)
{
	struct sigevent ev = by_signal(sig);

	block(sig);
	CHECK_OK(mq_notify(q, &ev));
	CHECK_SENDS(q, "m", 0);
	CHECK(came(sig));
	CHECK_RECEIVES(q, "m", 0);
}

int main(void)
{
	mqd_t q = any_queue(0);

	expect(q, SIGHUP);
	expect(q, SIGCHLD);
	expect(q, SIGTERM);
	expect(q, SIGRTMIN);
	expect(q, SIGRTMAX);
	return TEST_RESULT();
}
