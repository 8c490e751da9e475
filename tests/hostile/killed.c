/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Processes with threads, maps, pipes, a queue and children are killed at random moments:
 * each is reported as killed, and leaves no process, page or queue behind.
 */
// timeout: 60
#include <fcntl.h>
#include <mqueue.h>
#include <pthread.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <time.h>

#include "clock.h"
#include "hostile.h"
#include "test.h"

#define ROUNDS 100

static mqd_t queue;

static void *map_and_unmap(void *unused)
{
	for (;;) {
		char *p = mmap(NULL, 8 * PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS,
		               -1, 0);

		if (p == MAP_FAILED)
			continue;
		memset(p, 1, 8 * PAGE);
		munmap(p, 8 * PAGE);
	}
	return unused;
}

static void *send_and_receive(void *unused)
{
	char message[64] = "";

	for (;;) {
		mq_send(queue, message, sizeof(message), 1);
		mq_receive(queue, message, sizeof(message), NULL);
	}
	return unused;
}

static void work(void)
{
	pthread_t thread;
	int fds[2];

	pthread_create(&thread, NULL, map_and_unmap, NULL);
	pthread_create(&thread, NULL, send_and_receive, NULL);
	for (;;) {
		if (pipe(fds))
			continue;
		if (fork() == 0)
			_exit(write(fds[1], "x", 1) == 1 ? 0 : 1);
		close(fds[1]);
		close(fds[0]);
		wait(NULL);
	}
}

int main(void)
{
	struct mq_attr attr = {.mq_maxmsg = 4, .mq_msgsize = 64};
	unsigned long s = chance_from((unsigned long)getpid());
	char name[64];
	int status;

	queue = mq_open(test_name(name, "killed"), O_RDWR | O_CREAT | O_NONBLOCK, 0600, &attr);
	CHECK_OK(queue);
	CHECK_OK(mq_unlink(name));
	for (int i = 0; i < ROUNDS; i++) {
		pid_t pid = fork();

		if (pid == 0)
			work();
		clock_sleep_ms((long)pick(&s, 8));
		CHECK_OK(kill(pid, SIGKILL));
		CHECK_EQ(waitpid(pid, &status, 0), pid);
		CHECK(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
	}
	CHECK_OK(mq_close(queue));
	return TEST_RESULT();
}
