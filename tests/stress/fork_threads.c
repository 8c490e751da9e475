/* SPDX-License-Identifier: BSD-2-Clause */
/* A process whose threads allocate, print and change the environment all the time forks: each child
 * has a heap, stdio, keys, environment and exit that work.  (qemu-user cannot do that itself.) */
// needs: !user
// timeout: 60
// expect-output: ^(child\n){60}$
#include <pthread.h>
#include <sys/wait.h>

#include "test.h"

#define FORKS 60

static _Atomic int done;

static void *allocate(void *arg)
{
	while (!done) {
		void *p = malloc(100), *q = calloc(3, 7000);

		p = realloc(p, 3000);
		free(q);
		free(p);
	}
	return arg;
}

static void *print(void *arg)
{
	FILE *null = fopen("/dev/null", "w");

	while (!done && null)
		fprintf(null, "%d %s\n", 42, "words");
	if (null)
		fclose(null);
	return arg;
}

static void nothing(void)
{
}

static void *change(void *arg)
{
	while (!done) {
		pthread_key_t key;

		if (pthread_key_create(&key, NULL) == 0)
			pthread_key_delete(key);
		setenv("LOAM_TEST", "value", 1);
		unsetenv("LOAM_TEST");
	}
	return arg;
}

static void *no_op(void *arg)
{
	return arg;
}

static void use_everything(void)
{
	pthread_key_t key;
	pthread_t t;

	for (int i = 0; i < 10; i++)
		free(realloc(malloc(50), 5000));
	CHECK_EQ(pthread_key_create(&key, NULL), 0);
#ifndef LIBC_HOST /* glibc's hangs there, as POSIX allows */
	CHECK_EQ(setenv("LOAM_TEST", "child", 1), 0);
#endif
	CHECK_EQ(atexit(nothing), 0);
	CHECK_EQ(pthread_create(&t, NULL, no_op, NULL), 0);
	CHECK_EQ(pthread_join(t, NULL), 0);
	printf("child\n");
	exit(TEST_RESULT());
}

int main(void)
{
	void *(*const kinds[])(void *) = {allocate, print, change};
	pthread_t t[3];
	int status;

	for (int i = 0; i < 3; i++)
		CHECK_EQ(pthread_create(&t[i], NULL, kinds[i], NULL), 0);
	for (int i = 0; i < FORKS; i++) {
		pid_t pid = fork();

		if (pid == 0)
			use_everything();
		CHECK_EQ(waitpid(pid, &status, 0), pid);
		CHECK_EQ(status, 0);
	}
	done = 1;
	for (int i = 0; i < 3; i++)
		CHECK_EQ(pthread_join(t[i], NULL), 0);
	return TEST_RESULT();
}
