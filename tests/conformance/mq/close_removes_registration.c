/* SPDX-License-Identifier: BSD-2-Clause */
/* mq_close removes the registration that was made with the descriptor. */
// spec: mq_close 2
// needs: !user:kernel !user:auto
// variants: mq
#include "mq.h"

int main(void)
{
	char name[64];
	mqd_t q = new_queue(test_name(name, "close"), 0), other = mq_open(name, O_RDWR);

	CHECK_OK(mq_close(q));
	q = mq_open(name, O_RDWR);
	want_signal(q);
	CHECK(is_registered(other));
	CHECK_OK(mq_close(q));
	CHECK(!is_registered(other));
	CHECK_SENDS(other, "m", 0);
	CHECK(!came(SIGUSR1));
	CHECK_OK(mq_unlink(name));
	return TEST_RESULT();
}
