/* SPDX-License-Identifier: BSD-2-Clause */
/* The registration is the process's: NULL removes it through any descriptor of the queue. */
// spec: mq_notify 2
// needs: !user:kernel !user:auto
// variants: mq
#include "mq.h"

int main(void)
{
	char name[64];
	mqd_t q = new_queue(test_name(name, "other"), 0), other = mq_open(name, O_RDONLY);

	want_signal(q);
	CHECK_OK(mq_notify(other, NULL));
	CHECK(!is_registered(q));
	CHECK_OK(mq_unlink(name));
	return TEST_RESULT();
}
