/* SPDX-License-Identifier: BSD-2-Clause */
/* Destructors of C++ thread_local objects run at the thread's end, and at exit for its own thread,
 * before atexit's functions. */
// expect-output: thread 3 2 1 \n.*main 0 atexit $
#include <pthread.h>

#include "test.h"

extern void *__dso_handle __attribute__((__visibility__("hidden")));
int __cxa_thread_atexit_impl(void (*run)(void *), void *object, void *module);

static int numbers[] = {0, 1, 2, 3};
static char many[600], destroyed[600];

static void print(void *object)
{
	printf("%d ", *(int *)object);
}

static void destroy(void *object)
{
	destroyed[(char *)object - many] = 1;
}

static void at_exit(void)
{
	printf("atexit ");
}

static void *thread(void *arg)
{
	printf("thread ");
	for (int i = 1; i < 4; i++)
		CHECK_EQ(__cxa_thread_atexit_impl(print, &numbers[i], &__dso_handle), 0);
	return arg;
}

static void *register_many(void *arg)
{
	for (int i = 0; i < 600; i++)
		CHECK_EQ(__cxa_thread_atexit_impl(destroy, &many[i], &__dso_handle), 0);
	return arg;
}

static void main_destroy(void *object)
{
	printf("main ");
	print(object);
}

int main(void)
{
	pthread_t t;

	atexit(at_exit);
	CHECK_EQ(pthread_create(&t, NULL, thread, NULL), 0);
	CHECK_EQ(pthread_join(t, NULL), 0);
	printf("\n");
	CHECK_EQ(pthread_create(&t, NULL, register_many, NULL), 0);
	CHECK_EQ(pthread_join(t, NULL), 0);
	CHECK_EQ(memchr(destroyed, 0, sizeof destroyed), NULL);
	CHECK_EQ(__cxa_thread_atexit_impl(main_destroy, &numbers[0], &__dso_handle), 0);
	return TEST_RESULT();
}
