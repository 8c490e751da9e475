/* SPDX-License-Identifier: BSD-2-Clause */
/* Forks until fork fails, and again: it says EAGAIN or ENOMEM, and all memory comes back. */
// needs: shim
// timeout: 60
#include <signal.h>
#include <sys/wait.h>

#include "test.h"

static char image[200000];

/* Gives the number of children that there was room for. */
static int fork_all(void)
{
	int n = 0;
	pid_t pid;

	memset(image, 1, sizeof(image));
	while ((pid = fork()) >= 0) {
		if (pid == 0) {
			memset(image, 2, sizeof(image) / 4);
			for (;;)
				pause();
		}
		n++;
	}
	CHECK(errno == ENOMEM || errno == EAGAIN);
	return n;
}

static void reap_all(int n)
{
	int status;

	kill(-1, SIGKILL);
	while (n--) {
		CHECK(wait(&status) > 0);
		CHECK(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
	}
	CHECK_FAILS(wait(NULL), ECHILD);
}

int main(void)
{
	int first = fork_all(), second;

	reap_all(first);
	second = fork_all();
	reap_all(second);
	CHECK(first > 50);
	CHECK(second > first - first / 8);
	return TEST_RESULT();
}
