/* SPDX-License-Identifier: BSD-2-Clause */
/* A thread may take a stream's lock again; another waits for it. */
// expect-output: ^xy
#include <pthread.h>

#include "test.h"

static void *try_it(void *arg)
{
	CHECK(ftrylockfile(stdout) != 0);
	return arg;
}

int main(void)
{
	pthread_t t;

	flockfile(stdout);
	CHECK_EQ(ftrylockfile(stdout), 0);
	CHECK_EQ(putc_unlocked('x', stdout), 'x');
	printf("y");
	pthread_create(&t, NULL, try_it, NULL);
	pthread_join(t, NULL);
	funlockfile(stdout);
	funlockfile(stdout);
	return TEST_RESULT();
}
