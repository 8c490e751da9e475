/* SPDX-License-Identifier: BSD-2-Clause */
/* A thread may be detached, or joined by try, long after it has ended. */
#include <pthread.h>

#include "clock.h"
#include "test.h"

static void *quick(void *arg)
{
	return arg;
}

int main(void)
{
	pthread_t t;
	void *value = NULL;
	int e;

	CHECK_EQ(pthread_create(&t, NULL, quick, NULL), 0);
	clock_sleep_ms(50);
	CHECK_EQ(pthread_detach(t), 0);

	CHECK_EQ(pthread_create(&t, NULL, quick, &e), 0);
	while ((e = pthread_tryjoin_np(t, &value)) == EBUSY)
		clock_sleep_ms(1);
	CHECK_EQ(e, 0);
	CHECK_EQ(value, &e);
	return TEST_RESULT();
}
