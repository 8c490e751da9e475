/* SPDX-License-Identifier: BSD-2-Clause */
/* A child of fork can print although another thread held the stream. */
// needs: loam
#include <pthread.h>
#include <sys/wait.h>

#include "test.h"

static FILE *f;
static int fds[2];

static void *hold(void *arg)
{
	char c;

	flockfile(f);
	write(fds[1], "x", 1);
	/* Until the main thread says so. */
	read(((int *)arg)[0], &c, 1);
	funlockfile(f);
	return NULL;
}

int main(void)
{
	int go[2], status;
	pthread_t t;
	pid_t child;
	char c;

	f = fopen("/dev/null", "w");
	if (!f)
		SKIP("no /dev/null here");
	CHECK_OK(pipe(fds));
	CHECK_OK(pipe(go));
	pthread_create(&t, NULL, hold, go);
	CHECK_EQ(read(fds[0], &c, 1), 1);
	child = fork();
	if (!child) {
		fprintf(f, "child");
		_exit(fflush(f) ? 1 : 7);
	}
	CHECK_EQ(waitpid(child, &status, 0), child);
	CHECK(WIFEXITED(status) && WEXITSTATUS(status) == 7);
	write(go[1], "x", 1);
	pthread_join(t, NULL);
	return TEST_RESULT();
}
