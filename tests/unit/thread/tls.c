/* SPDX-License-Identifier: BSD-2-Clause */
/* Thread-local variables begin in each thread as the program wrote them, aligned and apart. */
#include <pthread.h>
#include <stdint.h>

#include "test.h"

static _Thread_local int initialised = 41;
static _Thread_local char zero[3000];
static _Thread_local _Alignas(256) struct {
	char c[300];
} aligned = {"loam"};

static void check_fresh(void)
{
	int sum = 0;

	CHECK_EQ(initialised, 41);
	CHECK_STR(aligned.c, "loam");
	CHECK_EQ((uintptr_t)&aligned % 256, 0);
	for (size_t i = 0; i < sizeof zero; i++)
		sum |= zero[i];
	CHECK_EQ(sum, 0);
}

static void *thread(void *arg)
{
	check_fresh();
	initialised++;
	memset(zero, 0xff, sizeof zero);
	aligned.c[0] = 'L';
	return arg ? &initialised : NULL;
}

int main(void)
{
	pthread_t t;
	void *at;

	check_fresh();
	for (int i = 0; i < 3; i++) {
		CHECK_EQ(pthread_create(&t, NULL, thread, zero), 0);
		CHECK_EQ(pthread_join(t, &at), 0);
		CHECK(at != &initialised);
	}
	check_fresh();
	return TEST_RESULT();
}
