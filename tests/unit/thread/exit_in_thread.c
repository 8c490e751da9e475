/* SPDX-License-Identifier: BSD-2-Clause */
/* exit in any thread ends the process with its status, whatever the other threads do. */
// expect: exit 5
#include <pthread.h>

#include "test.h"

static void *end(void *arg)
{
	(void)arg;
	exit(5);
}

int main(void)
{
	pthread_t t;

	CHECK_EQ(pthread_create(&t, NULL, end, NULL), 0);
	pthread_join(t, NULL);
	for (;;)
		pause();
}
