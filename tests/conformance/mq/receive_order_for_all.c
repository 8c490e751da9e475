/* SPDX-License-Identifier: BSD-2-Clause */
/* The order is the queue's: several descriptors and processes take from its head by turns. */
// spec: mq_receive 1
// variants: mq
#include "mq.h"

static mqd_t q;
static const char *expected;

static void receive(void)
{
	CHECK_RECEIVES(q, expected, 7);
}

int main(void)
{
	char name[64];
	mqd_t other;

	q = new_queue(test_name(name, "order"), 0);
	other = mq_open(name, O_RDWR);
	CHECK_SENDS(q, "first", 7);
	CHECK_SENDS(other, "second", 7);
	CHECK_SENDS(q, "third", 7);
	CHECK_RECEIVES(other, "first", 7);
	expected = "second";
	join_child(start(receive));
	CHECK_RECEIVES(q, "third", 7);
	CHECK_OK(mq_unlink(name));
	return TEST_RESULT();
}
