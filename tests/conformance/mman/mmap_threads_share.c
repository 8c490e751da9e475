/* SPDX-License-Identifier: BSD-2-Clause */
/* A map made by one thread is there for all threads. */
// spec: mmap, process
#include <pthread.h>

#include "map.h"

static void *map_one(void *unused)
{
	(void)unused;
	return numbered_pages(2);
}

int main(void)
{
	pthread_t thread;
	void *p = NULL;

	CHECK_EQ(pthread_create(&thread, NULL, map_one, NULL), 0);
	CHECK_EQ(pthread_join(thread, &p), 0);
	CHECK_EQ(((char *)p)[PAGE], 2);
	return TEST_RESULT();
}
