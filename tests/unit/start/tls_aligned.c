/* SPDX-License-Identifier: BSD-2-Clause */
/* Thread-local variables have the alignment they ask for, in every thread. */
#include <pthread.h>
#include <stdint.h>

#include "test.h"

static __thread char byte = 1;
static __thread _Alignas(256) char aligned[100] = "aligned";
static __thread _Alignas(64) int zero;

static void *check(void *arg)
{
	CHECK_EQ((uintptr_t)aligned % 256, 0);
	CHECK_EQ((uintptr_t)&zero % 64, 0);
	CHECK_STR(aligned, "aligned");
	CHECK_EQ(byte, 1);
	CHECK_EQ(zero, 0);
	byte = 2;
	aligned[0] = 'X';
	zero = 7;
	return arg;
}

int main(void)
{
	pthread_t t;

	check(NULL);
	CHECK_EQ(pthread_create(&t, NULL, check, NULL), 0);
	CHECK_EQ(pthread_join(t, NULL), 0);
	CHECK_EQ(zero, 7);
	return TEST_RESULT();
}
