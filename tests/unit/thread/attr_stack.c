/* SPDX-License-Identifier: BSD-2-Clause */
/* A thread runs on the stack that its creator gave, or on one of the size asked for. */
#include <pthread.h>
#include <stdint.h>

#include "test.h"

static _Alignas(4096) char own[256 * 1024];

static void *on_own(void *arg)
{
	char local;

	CHECK((uintptr_t)&local > (uintptr_t)own);
	CHECK((uintptr_t)&local < (uintptr_t)own + sizeof own);
	return arg;
}

static void *use_much(void *arg)
{
	volatile char much[3 * 1024 * 1024];

	for (size_t i = 0; i < sizeof much; i += 4096)
		much[i] = 1;
	return arg;
}

int main(void)
{
	pthread_attr_t a;
	pthread_t t;

	pthread_attr_init(&a);
	CHECK_EQ(pthread_attr_setstack(&a, own, sizeof own), 0);
	for (int i = 0; i < 3; i++) { /* the memory can be used again */
		CHECK_EQ(pthread_create(&t, &a, on_own, NULL), 0);
		CHECK_EQ(pthread_join(t, NULL), 0);
	}
	pthread_attr_init(&a);
	CHECK_EQ(pthread_attr_setstacksize(&a, 3 * 1024 * 1024 + 64 * 1024), 0);
	CHECK_EQ(pthread_create(&t, &a, use_much, NULL), 0);
	CHECK_EQ(pthread_join(t, NULL), 0);
	return TEST_RESULT();
}
