/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Shared queues on a kernel that has no futex and no robust lists, only a call that yields:
 * senders and receivers wait for each other, limits of time hold, and who dies with a
 * lock is found out.
 */
// variants: mq
// needs: loam shared
// link: --wrap=__loam_port_futex_wait --wrap=__loam_port_futex_wait_until
// link: --wrap=__loam_port_futex_wake --wrap=__loam_port_futex_store_wake
// link: --wrap=__loam_port_set_robust_list
// timeout: 60
#include "lacks.h"
#include "mq.h"

LACKS(futex_wait)
LACKS(futex_wait_until)
LACKS(futex_wake)
LACKS(futex_store_wake)
LACKS(set_robust_list)

enum { ROUNDS = 2000, KILLS = 40, SENDERS = 2 };

static void send_numbers(mqd_t q, unsigned first)
{
	for (unsigned i = 0; i < ROUNDS; i++) {
		unsigned number = first + i;

		if (mq_send(q, (char *)&number, sizeof number, 0))
			_exit(1);
	}
	_exit(0);
}

/* Each sender's numbers come in their order, all of them. */
static void waits_both_ways(void)
{
	mqd_t q = any_queue(0);
	unsigned next[SENDERS] = {0}, number;
	char in[SIZE];
	pid_t pid[SENDERS];

	for (unsigned i = 0; i < SENDERS; i++)
		if (!(pid[i] = fork()))
			send_numbers(q, i * ROUNDS);
	for (unsigned i = 0; i < SENDERS * ROUNDS; i++) {
		CHECK_EQ(mq_receive(q, in, sizeof in, NULL), (ssize_t)sizeof number);
		memcpy(&number, in, sizeof number);
		CHECK_EQ(number % ROUNDS, next[number / ROUNDS]++);
	}
	for (unsigned i = 0; i < SENDERS; i++)
		join_child(pid[i]);
	CHECK_COUNT(q, 0);
	CHECK_OK(mq_close(q));
}

static void limits_hold(void)
{
	mqd_t q = any_queue(0);
	struct timespec soon;
	char in[SIZE];

	clock_gettime(CLOCK_REALTIME, &soon);
	soon.tv_sec++;
	CHECK_FAILS(mq_timedreceive(q, in, sizeof in, NULL, &soon), ETIMEDOUT);
	for (int i = 0; i < MESSAGES; i++)
		CHECK_SENDS(q, "full", 0);
	CHECK_FAILS(mq_timedsend(q, "x", 1, 0, &soon), ETIMEDOUT);
	CHECK_OK(mq_close(q));
}

/* Killed anywhere in a send or a receive, they leave a queue that works. */
static void deaths_are_found_out(void)
{
	mqd_t q = any_queue(0);

	for (int i = 0; i < KILLS; i++) {
		pid_t pid = fork();

		if (pid == 0)
			for (char in[SIZE];;)
				if (mq_send(q, "x", 1, 0) || mq_receive(q, in, sizeof in, NULL) < 0)
					_exit(1);
		clock_sleep_ms(i % 5);
		CHECK_OK(kill(pid, SIGKILL));
		CHECK_OK(waitpid(pid, NULL, 0));
		for (char in[SIZE]; mq_count(q) > 0;)
			CHECK_OK(mq_receive(q, in, sizeof in, NULL));
		CHECK_SENDS(q, "whole", 3);
		CHECK_RECEIVES(q, "whole", 3);
	}
	CHECK_OK(mq_close(q));
}

int main(void)
{
	waits_both_ways();
	limits_hold();
	deaths_are_found_out();
	return TEST_RESULT();
}
