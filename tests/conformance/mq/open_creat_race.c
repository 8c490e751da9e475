/* SPDX-License-Identifier: BSD-2-Clause */
/* Of several processes that create a queue at once without O_EXCL all get the same one. */
// spec: mq_open 5, O_CREAT
// variants: mq
#include "mq.h"

enum { RACERS = 4, ROUNDS = 20 };

static char name[64];
static int gate[2]; /* a pipe: opens for all when its writing end is closed */

static void join_in(void)
{
	struct mq_attr attr = {.mq_maxmsg = RACERS, .mq_msgsize = SIZE};
	char c;

	close(gate[1]);
	CHECK_EQ(read(gate[0], &c, 1), 0);
	CHECK_SENDS(mq_open(name, O_WRONLY | O_CREAT, 0600, &attr), "m", 0);
}

static void race(void)
{
	pid_t racer[RACERS];

	CHECK_OK(pipe(gate));
	for (int i = 0; i < RACERS; i++)
		racer[i] = start(join_in);
	close(gate[1]);
	for (int i = 0; i < RACERS; i++)
		join_child(racer[i]);
	close(gate[0]);
}

int main(void)
{
	mqd_t q;

	test_name(name, "race");
	for (int round = 0; round < ROUNDS; round++) {
		race();
		CHECK_OK(q = mq_open(name, O_RDWR));
		CHECK_COUNT(q, RACERS);
		CHECK_OK(mq_close(q));
		CHECK_OK(mq_unlink(name));
	}
	return TEST_RESULT();
}
