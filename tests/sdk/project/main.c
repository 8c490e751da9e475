/* SPDX-License-Identifier: BSD-2-Clause */
/* A program built outside of the tree: threads, the heap, shared memory, a queue, fork. */
#include <fcntl.h>
#include <limits.h>
#include <mqueue.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "sum.h"

enum { THREADS = 4, ROUNDS = 200 };

static void *allocate(void *arg)
{
	long sum = 0;

	for (size_t i = 1; i <= ROUNDS; i++) {
		char *p = malloc(i);

		memset(p, 1, i);
		sum += sum_of(p, i);
		free(p);
	}
	*(long *)arg = sum;
	return NULL;
}

static bool threads_allocate(void)
{
	pthread_t thread[THREADS];
	long sum[THREADS];
	bool same = true;

	for (int i = 0; i < THREADS; i++)
		if (pthread_create(&thread[i], NULL, allocate, &sum[i]))
			return false;
	for (int i = 0; i < THREADS; i++)
		same &= !pthread_join(thread[i], NULL) && sum[i] == ROUNDS * (ROUNDS + 1) / 2;
	return same;
}

/* A child writes a number to shared memory and tells through a queue. */
static bool child_answers(void)
{
	struct mq_attr attr = {.mq_maxmsg = 2, .mq_msgsize = 16};
	char name[NAME_MAX], text[16];
	uint64_t *number;
	mqd_t q;
	int fd;

	snprintf(name, sizeof name, "/loam-sdk-%d", (int)getpid());
	q = mq_open(name, O_RDWR | O_CREAT | O_EXCL, 0600, &attr);
	fd = shm_open(name, O_RDWR | O_CREAT | O_EXCL, 0600);
	if (q == (mqd_t)-1 || fd < 0 || ftruncate(fd, sizeof *number) < 0)
		return false;
	mq_unlink(name);
	shm_unlink(name);
	number = mmap(NULL, sizeof *number, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
	if (number == MAP_FAILED)
		return false;
	if (fork() == 0) {
		*number = UINT64_C(42);
		_exit(mq_send(q, "done", 5, 0) < 0);
	}
	return mq_receive(q, text, sizeof text, NULL) == 5 && *number == 42 && wait(NULL) > 0;
}

int main(int argc, char **argv)
{
	char *line = NULL;

	/* In this order: qemu-user may hang in a fork while a thread ends. */
	if (!child_answers())
		return 1;
	if (!threads_allocate())
		return 2;
	if (asprintf(&line, "%s %d %.2f", argc > 1 ? argv[1] : "nobody", argc, 2.5) < 0)
		return 3;
	puts(line);
	free(line);
}
