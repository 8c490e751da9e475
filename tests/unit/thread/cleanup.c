/* SPDX-License-Identifier: BSD-2-Clause */
/* Clean-up handlers run at pthread_exit, last pushed first, and at pop when asked to. */
#include <pthread.h>

#include "test.h"

static char noted[16];

static void note(void *text)
{
	strcat(noted, text);
}

static void *leave(void *arg)
{
	pthread_cleanup_push(note, (void *)"1");
	pthread_cleanup_push(note, (void *)"2");
	pthread_cleanup_push(note, (void *)"3");
	pthread_cleanup_pop(1);
	pthread_cleanup_push(note, (void *)"4");
	pthread_cleanup_pop(0);
	pthread_exit(arg);
	pthread_cleanup_pop(0);
	pthread_cleanup_pop(0);
}

int main(void)
{
	int old = -1;
	pthread_t t;

	CHECK_EQ(pthread_create(&t, NULL, leave, NULL), 0);
	CHECK_EQ(pthread_join(t, NULL), 0);
	CHECK_STR(noted, "321");
	CHECK_EQ(pthread_setcancelstate(PTHREAD_CANCEL_DISABLE, &old), 0);
	CHECK_EQ(old, PTHREAD_CANCEL_ENABLE);
	CHECK_EQ(pthread_setcancelstate(PTHREAD_CANCEL_ENABLE, &old), 0);
	CHECK_EQ(old, PTHREAD_CANCEL_DISABLE);
	CHECK_EQ(pthread_setcancelstate(77, &old), EINVAL);
	CHECK_EQ(pthread_setcanceltype(77, &old), EINVAL);
	return TEST_RESULT();
}
