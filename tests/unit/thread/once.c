/* SPDX-License-Identifier: BSD-2-Clause */
/* pthread_once runs its function once, and nobody returns before that has ended. */
#include <pthread.h>

#include "clock.h"
#include "test.h"

static pthread_once_t once = PTHREAD_ONCE_INIT;
static _Atomic int begun, ended;

static void init(void)
{
	begun++;
	clock_sleep_ms(50);
	ended++;
}

static void *thread(void *arg)
{
	CHECK_EQ(pthread_once(&once, init), 0);
	CHECK_EQ(ended, 1);
	return arg;
}

int main(void)
{
	pthread_t t[6];

	for (int i = 0; i < 6; i++)
		CHECK_EQ(pthread_create(&t[i], NULL, thread, NULL), 0);
	for (int i = 0; i < 6; i++)
		CHECK_EQ(pthread_join(t[i], NULL), 0);
	CHECK_EQ(pthread_once(&once, init), 0);
	CHECK_EQ(begun, 1);
	return TEST_RESULT();
}
