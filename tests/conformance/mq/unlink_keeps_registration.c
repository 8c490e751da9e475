/* SPDX-License-Identifier: BSD-2-Clause */
/* An unlinked queue still notifies who has it open. */
// spec: mq_unlink 1, mq_notify 1
// needs: !user:kernel !user:auto
// variants: mq
#include "mq.h"

int main(void)
{
	char name[64];
	mqd_t q = new_queue(test_name(name, "notifies"), 0);

	want_signal(q);
	CHECK_OK(mq_unlink(name));
	CHECK(is_registered(q));
	CHECK_SENDS(q, "m", 0);
	CHECK(came(SIGUSR1));
	return TEST_RESULT();
}
