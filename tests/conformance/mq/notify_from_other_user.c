/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The notice comes whoever sent the message: one who may send to the queue needs no right
 * to send signals. In shared memory the sender itself sends the signal, and may not.
 */
// spec: mq_notify 1
// needs: kernel !user:kernel
// variants: mq
#include "mq.h"

static char name[64];

static void send(void)
{
	CHECK_SENDS(mq_open(name, O_WRONLY), "m", 0);
}

int main(void)
{
	mqd_t q = new_queue_of_mode(test_name(name, "user"), 0606);

	want_signal(q);
	run_as(OTHER, OTHER, send);
	CHECK(came(SIGUSR1));
	CHECK_OK(mq_unlink(name));
	return TEST_RESULT();
}
