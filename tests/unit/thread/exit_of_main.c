/* SPDX-License-Identifier: BSD-2-Clause */
/* main may end by pthread_exit: the process goes on until its last thread ends, with status 0. */
// expect-output: main is joined\n.*\nat exit\n
#include <pthread.h>

#include "clock.h"
#include "test.h"

static pthread_t main_thread;

static void at_exit(void)
{
	printf("at exit\n");
}

static void *outlive(void *arg)
{
	void *value = NULL;

	CHECK_EQ(pthread_join(main_thread, &value), 0);
	CHECK_STR(value, "from main");
	printf("main is joined\n");
	clock_sleep_ms(20);
	printf("the last thread ends\n");
	return arg;
}

int main(void)
{
	pthread_t t;

	atexit(at_exit);
	main_thread = pthread_self();
	CHECK_EQ(pthread_create(&t, NULL, outlive, NULL), 0);
	pthread_detach(t);
	pthread_exit((void *)"from main");
}
