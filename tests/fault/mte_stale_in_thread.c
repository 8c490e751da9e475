/* SPDX-License-Identifier: BSD-2-Clause */
/* Another thread writes through a pointer to a block that has a new owner by now. */
// variants: hardenmte
// needs: mte !shim
// expect: signal SIGSEGV
#include <pthread.h>

#include "test.h"

static void *write_there(void *p)
{
	*(volatile char *)p = 'x';
	return NULL;
}

int main(void)
{
	char *volatile p = malloc(100), *volatile again;
	pthread_t thread;

	free(p);
	again = malloc(100);
	CHECK_OK(again != NULL);
	pthread_create(&thread, NULL, write_there, p);
	pthread_join(thread, NULL);
	return 0;
}
