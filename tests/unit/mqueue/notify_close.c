/* SPDX-License-Identifier: BSD-2-Clause */
/* Closing any descriptor of the queue ends the process's registration. */
// variants: mq
#include "queue.h"

int main(void)
{
	struct sigevent none = {.sigev_notify = SIGEV_NONE};
	char name[64];
	mqd_t q = new_queue(test_name(name, "close"), 0), other = mq_open(name, O_RDONLY);

	CHECK_OK(mq_unlink(name));
	want_notice(q, &none);
	CHECK_FAILS(mq_notify(q, &none), EBUSY);
	CHECK_OK(mq_close(other));
	CHECK_OK(mq_notify(q, &none));
	return TEST_RESULT();
}
