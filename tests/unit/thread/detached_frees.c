/* SPDX-License-Identifier: BSD-2-Clause */
/* Detached threads give their memory back: 2,000 times 1 MiB of used stack do not pile up. */
// timeout: 60
#include <pthread.h>
#include <semaphore.h>

#include "test.h"

static sem_t ended;

static void *use_stack(void *arg)
{
	volatile char used[900 * 1024];

	for (size_t i = 0; i < sizeof used; i += 4096)
		used[i] = 1;
	sem_post(&ended);
	return arg;
}

static void create(const pthread_attr_t *attr, int detach)
{
	pthread_t t;
	int e = pthread_create(&t, attr, use_stack, NULL);

	/* The last one may not have left its memory yet. */
	for (int i = 0; e == EAGAIN && i < 100; i++) {
		usleep(10000);
		e = pthread_create(&t, attr, use_stack, NULL);
	}
	CHECK_EQ(e, 0);
	if (e)
		return;
	if (detach)
		CHECK_EQ(pthread_detach(t), 0);
	while (sem_wait(&ended))
		;
}

int main(void)
{
	pthread_attr_t attr;

	sem_init(&ended, 0, 0);
	pthread_attr_init(&attr);
	pthread_attr_setstacksize(&attr, 1024 * 1024);
	for (int i = 0; i < 1000; i++)
		create(&attr, 1);
	pthread_attr_setdetachstate(&attr, PTHREAD_CREATE_DETACHED);
	for (int i = 0; i < 1000; i++)
		create(&attr, 0);
	return TEST_RESULT();
}
