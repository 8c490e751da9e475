/* SPDX-License-Identifier: BSD-2-Clause */
/* Messages of many priorities, sent and received by turns, come in the right order. */
// spec: mq_send 2
// variants: mq
#include "mq.h"

enum { DEPTH = 8, ROUNDS = 300, LEVELS = 4 };

/* What is in the queue: for each priority the numbers of its messages, oldest first. */
static int waiting[LEVELS][ROUNDS], first[LEVELS], last[LEVELS];

static void send_one(mqd_t q, int number, unsigned prio)
{
	waiting[prio][last[prio]++] = number;
	CHECK_OK(mq_send(q, (char *)&number, sizeof(number), prio));
}

static void receive_one(mqd_t q)
{
	unsigned level = LEVELS - 1, prio = 99;
	int number = -1;

	while (first[level] == last[level])
		level--;
	CHECK_EQ(mq_receive(q, (char *)&number, sizeof(number), &prio), sizeof(number));
	CHECK_EQ(prio, level);
	CHECK_EQ(number, waiting[level][first[level]++]);
}

int main(void)
{
	mqd_t q = queue_of(DEPTH, sizeof(int));
	unsigned random = 1;
	int depth = 0;

	for (int i = 0; i < ROUNDS; i++, random = random * 1103515245 + 12345)
		if (depth == 0 || (depth < DEPTH && random >> 20 & 1))
			send_one(q, i, random >> 16 & (LEVELS - 1)), depth++;
		else
			receive_one(q), depth--;
	return TEST_RESULT();
}
