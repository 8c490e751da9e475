/* SPDX-License-Identifier: BSD-2-Clause */
/* A descriptor of either direction will do to register. */
// spec: mq_notify 1
// needs: !user:kernel !user:auto
// variants: mq
#include "mq.h"

static void expect(mqd_t q, mqd_t registers)
{
	want_signal(registers);
	CHECK_SENDS(q, "m", 0);
	CHECK(came(SIGUSR1));
	CHECK_RECEIVES(q, "m", 0);
}

int main(void)
{
	char name[64];
	mqd_t q = new_queue(test_name(name, "direction"), 0);

	expect(q, mq_open(name, O_RDONLY));
	expect(q, mq_open(name, O_WRONLY));
	expect(q, mq_open(name, O_RDWR | O_NONBLOCK));
	CHECK_OK(mq_unlink(name));
	return TEST_RESULT();
}
