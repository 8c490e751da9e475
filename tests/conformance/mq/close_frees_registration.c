/* SPDX-License-Identifier: BSD-2-Clause */
/* After mq_close another process can register. */
// spec: mq_close 2
// needs: !user:kernel !user:auto
// variants: mq
#include "mq.h"

static char name[64];

static void register_too(void)
{
	struct sigevent none = {.sigev_notify = SIGEV_NONE};

	CHECK_OK(mq_notify(mq_open(name, O_RDONLY), &none));
}

int main(void)
{
	mqd_t q = new_queue(test_name(name, "frees"), 0);

	want_signal(q);
	CHECK_OK(mq_close(q));
	join_child(start(register_too));
	CHECK_OK(mq_unlink(name));
	return TEST_RESULT();
}
