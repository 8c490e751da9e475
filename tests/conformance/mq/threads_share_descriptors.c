/* SPDX-License-Identifier: BSD-2-Clause */
/* A descriptor is the process's: what one thread opens all use, and one closes it for all. */
// spec: mq_open 1, mq_close 1
// variants: mq
#include <pthread.h>

#include "mq.h"

static char name[64];
static mqd_t q;

static void *open_it(void *arg)
{
	q = new_queue(name, 0);
	return arg;
}

static void *close_it(void *arg)
{
	CHECK_RECEIVES(q, "m", 1);
	CHECK_OK(mq_close(q));
	return arg;
}

int main(void)
{
	struct mq_attr attr;
	pthread_t thread;

	test_name(name, "threads");
	CHECK_EQ(pthread_create(&thread, NULL, open_it, NULL), 0);
	CHECK_EQ(pthread_join(thread, NULL), 0);
	CHECK_SENDS(q, "m", 1);
	CHECK_EQ(pthread_create(&thread, NULL, close_it, NULL), 0);
	CHECK_EQ(pthread_join(thread, NULL), 0);
	CHECK_FAILS(mq_getattr(q, &attr), EBADF);
	CHECK_OK(mq_unlink(name));
	return TEST_RESULT();
}
