/* SPDX-License-Identifier: BSD-2-Clause */
/* The registration is the queue's: another descriptor of it finds it too. */
// spec: mq_notify 1, [EBUSY]
// needs: !user:kernel !user:auto
// variants: mq
#include "mq.h"

int main(void)
{
	char name[64];
	mqd_t q = new_queue(test_name(name, "other"), 0), other = mq_open(name, O_RDWR);
	struct sigevent ev = by_signal(SIGUSR1);

	want_signal(q);
	CHECK_FAILS(mq_notify(other, &ev), EBUSY);
	CHECK_SENDS(other, "m", 0);
	CHECK(came(SIGUSR1));
	CHECK_OK(mq_unlink(name));
	return TEST_RESULT();
}
