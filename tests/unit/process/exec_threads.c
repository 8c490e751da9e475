/* SPDX-License-Identifier: BSD-2-Clause */
/* exec by any thread ends the others; the new program is alone, in the same process, and
 * descriptors marked so are closed.
 * (qemu-user cannot exec a program of another CPU.) */
// needs: !user
#include <fcntl.h>
#include <pthread.h>
#include <sys/wait.h>

#include "test.h"

static char *self;
static char numbers[3][16];

static void *spin(void *arg)
{
	for (;;)
		sched_yield();
	return arg;
}

static void *exec(void *arg)
{
	execl(self, self, numbers[0], numbers[1], numbers[2], (char *)NULL);
	_exit(99);
	return arg;
}

static int after_exec(char **argv)
{
	CHECK_EQ(atoi(argv[1]), getpid());
	CHECK_FAILS(fcntl(atoi(argv[2]), F_GETFD), EBADF);
	CHECK(fcntl(atoi(argv[3]), F_GETFD) >= 0);
	return TEST_RESULT();
}

static void in_child(void)
{
	int fds[2];
	pthread_t t;

	CHECK_EQ(pipe(fds), 0);
	CHECK(fcntl(fds[0], F_SETFD, FD_CLOEXEC) >= 0);
	snprintf(numbers[0], 16, "%d", (int)getpid());
	snprintf(numbers[1], 16, "%d", fds[0]);
	snprintf(numbers[2], 16, "%d", fds[1]);
	CHECK_EQ(pthread_create(&t, NULL, spin, NULL), 0);
	CHECK_EQ(pthread_create(&t, NULL, exec, NULL), 0);
	spin(NULL);
}

int main(int argc, char **argv)
{
	int status;
	pid_t pid;

	if (argc > 1)
		return after_exec(argv);
	self = argv[0];
	pid = fork();
	if (pid == 0)
		in_child();
	CHECK_EQ(waitpid(pid, &status, 0), pid);
	CHECK_EQ(status, 0);
	return TEST_RESULT();
}
