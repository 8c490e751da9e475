/* SPDX-License-Identifier: BSD-2-Clause */
/* A block that another thread has freed already. */
// variants: heap
// expect: signal SIGABRT
// expect-output: (?i)double free.*0x[0-9a-f]+
// needs: loam
#include <pthread.h>

#include "test.h"

static void *free_it(void *p)
{
	free(p);
	return NULL;
}

int main(void)
{
	void *volatile p = malloc(100);
	pthread_t thread;

	pthread_create(&thread, NULL, free_it, p);
	pthread_join(thread, NULL);
	free(p);
	return 0;
}
