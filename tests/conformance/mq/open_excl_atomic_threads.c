/* SPDX-License-Identifier: BSD-2-Clause */
/* Of several threads that create a queue with O_EXCL at once exactly one succeeds. */
// spec: mq_open 5, O_EXCL
// variants: mq
#include <pthread.h>

#include "mq.h"

enum { RACERS = 3, ROUNDS = 20 };

static char name[64];
static pthread_barrier_t ready;
static _Atomic int won;

static void *race(void *arg)
{
	struct mq_attr attr = {.mq_maxmsg = 1, .mq_msgsize = 8};
	mqd_t q;

	pthread_barrier_wait(&ready);
	q = mq_open(name, O_RDWR | O_CREAT | O_EXCL, 0600, &attr);
	if (q == (mqd_t)-1) {
		CHECK_EQ(errno, EEXIST);
		return arg;
	}
	won++;
	CHECK_OK(mq_close(q));
	return arg;
}

int main(void)
{
	pthread_t racer[RACERS];

	test_name(name, "race");
	pthread_barrier_init(&ready, NULL, RACERS);
	for (int round = 1; round <= ROUNDS; round++) {
		for (int i = 0; i < RACERS; i++)
			CHECK_EQ(pthread_create(&racer[i], NULL, race, NULL), 0);
		for (int i = 0; i < RACERS; i++)
			CHECK_EQ(pthread_join(racer[i], NULL), 0);
		CHECK_EQ(won, round);
		CHECK_OK(mq_unlink(name));
	}
	return TEST_RESULT();
}
