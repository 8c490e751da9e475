/* SPDX-License-Identifier: BSD-2-Clause */
/* Threads that come and go leave no memory behind, whatever is freed as their last act. */
#define _GNU_SOURCE
#include <malloc.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ROUND 1000
#define MORE  (128 << 10) /* bytes that may be taken after the first round */

static pthread_key_t key;

static void last_act(void *p)
{
	free(p);
	free(malloc(40));
}

static void *work(void *arg)
{
	pthread_setspecific(key, malloc(70));
	strerror(12345); /* a buffer that glibc frees after all destructors */
	free(malloc(100));
	return arg;
}

static void round_of_threads(void)
{
	for (int i = 0; i < ROUND; i++) {
		pthread_t thread;

		if (pthread_create(&thread, NULL, work, NULL) || pthread_join(thread, NULL))
			exit(2);
	}
}

int main(void)
{
	size_t before, after;

	pthread_key_create(&key, last_act);
	round_of_threads();
	before = mallinfo2().arena;
	round_of_threads();
	after = mallinfo2().arena;
	if (after > before + MORE)
		printf("threads.c: %zu bytes taken, then %zu\n", before, after);
	return after > before + MORE;
}
