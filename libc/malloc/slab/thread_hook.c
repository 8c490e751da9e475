/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * How the heap learns of a thread's end.  libloamrt calls heap_thread_exit itself; on
 * another C library a key of that library's threads does it, where a program has keys; for
 * a static program without them see other_libc.c.
 */
#include <pthread.h>
#include <stdbool.h>
#include "attributes.h"
#include "heap_thread.h"

#pragma weak pthread_key_create
#pragma weak pthread_setspecific

static pthread_key_t key;
static int have_key; /* 0 not yet, 1 being made, 2 yes */

static void at_exit(void *arg)
{
	(void)arg;
	heap_thread_exit();
}

void heap_thread_register(void)
{
	int none = 0;

	if (!pthread_key_create || !pthread_setspecific)
		return;
	if (__atomic_compare_exchange_n(&have_key, &none, 1, false, __ATOMIC_ACQ_REL,
	                                __ATOMIC_ACQUIRE) &&
	    pthread_key_create(&key, at_exit) == 0)
		__atomic_store_n(&have_key, 2, __ATOMIC_RELEASE);
	if (__atomic_load_n(&have_key, __ATOMIC_ACQUIRE) == 2)
		pthread_setspecific(key, &have_key);
}
