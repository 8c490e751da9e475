/* SPDX-License-Identifier: BSD-2-Clause */
/* Messages that several processes send at once are all queued, whole. */
// spec: mq_send 1
// variants: mq
#include "mq.h"

enum { SENDERS = 4, EACH = 50 };

static mqd_t q;
static int self;

static void send(void)
{
	char text[SIZE];

	for (int i = 0; i < EACH; i++) {
		memset(text, self * EACH + i, SIZE);
		CHECK_OK(mq_send(q, text, SIZE, (unsigned)self));
	}
}

static int is_whole(const char *text)
{
	for (int i = 1; i < SIZE; i++)
		if (text[i] != text[0])
			return 0;
	return 1;
}

int main(void)
{
	pid_t pid[SENDERS];
	char in[SIZE], seen[256] = {0};

	q = any_queue(0);
	for (self = 0; self < SENDERS; self++)
		pid[self] = start(send);
	for (int i = 0; i < SENDERS * EACH; i++) {
		CHECK_EQ(mq_receive(q, in, SIZE, NULL), SIZE);
		CHECK(is_whole(in));
		CHECK_EQ(seen[(unsigned char)in[0]]++, 0);
	}
	for (int i = 0; i < SENDERS; i++)
		join_child(pid[i]);
	return TEST_RESULT();
}
