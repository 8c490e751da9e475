/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * loam-mq: message queues from the command line.  Exit status: 0; 1 the call failed,
 * which one line on standard error explains; 2 the command line is wrong.
 */
#include <errno.h>
#include <fcntl.h>
#include <mqueue.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "list.h"

enum { FAILED = 1, WRONG_USE = 2, WATCH_PAUSE_US = 200000 };

static int usage(FILE *out)
{
	fputs("usage: loam-mq list\n"
	      "       loam-mq show QUEUE\n"
	      "       loam-mq send QUEUE MESSAGE [PRIORITY]   makes the queue if there is none\n"
	      "       loam-mq receive QUEUE [SECONDS]         waits at most so long; prints the "
	      "message\n"
	      "       loam-mq watch QUEUE [TIMES]             looks so often, and prints how full "
	      "it "
	      "is when that changes\n"
	      "       loam-mq remove QUEUE                    takes its name away\n"
	      "QUEUE is a name with a slash in front, as mq_open has it.\n",
	      out);
	return out == stderr ? WRONG_USE : 0;
}

static int failed(const char *what)
{
	fprintf(stderr, "loam-mq: %s: %s\n", what, strerror(errno));
	return FAILED;
}

/* A number from 0 to most, with nothing behind it; or -1. */
static long number(const char *text, long most)
{
	char *end;
	long n;

	errno = 0;
	n = strtol(text, &end, 10);
	if (errno || end == text || *end || n < 0 || n > most) {
		fprintf(stderr, "loam-mq: %s: not a number from 0 to %ld\n", text, most);
		return -1;
	}
	return n;
}

static void describe(const char *name, const struct mq_attr *attr)
{
	printf("%s: %ld of %ld messages, at most %ld bytes each\n", name, attr->mq_curmsgs,
	       attr->mq_maxmsg, attr->mq_msgsize);
	fflush(stdout);
}

static int show(const char *name)
{
	mqd_t q = mq_open(name, O_RDWR);
	struct mq_attr attr;

	if (q == (mqd_t)-1 || mq_getattr(q, &attr) < 0)
		return failed(name);
	describe(name, &attr);
	return 0;
}

static int send(const char *name, const char *message, const char *priority)
{
	long prio = priority ? number(priority, MQ_PRIO_MAX - 1) : 0;
	mqd_t q;

	if (prio < 0)
		return WRONG_USE;
	q = mq_open(name, O_RDWR | O_CREAT | O_NONBLOCK, 0600, NULL);
	if (q == (mqd_t)-1 || mq_send(q, message, strlen(message), (unsigned)prio) < 0)
		return failed(name);
	return 0;
}

static ssize_t receive_within(mqd_t q, char *in, size_t room, unsigned *prio, long seconds)
{
	struct timespec limit;

	if (seconds < 0)
		return mq_receive(q, in, room, prio);
	clock_gettime(CLOCK_REALTIME, &limit);
	limit.tv_sec += seconds;
	return mq_timedreceive(q, in, room, prio, &limit);
}

static int receive(const char *name, const char *limit)
{
	long seconds = limit ? number(limit, 1000000000) : -1;
	struct mq_attr attr;
	unsigned prio;
	ssize_t n;
	char *in;
	mqd_t q;

	if (limit && seconds < 0)
		return WRONG_USE;
	q = mq_open(name, O_RDWR);
	if (q == (mqd_t)-1 || mq_getattr(q, &attr) < 0)
		return failed(name);
	in = malloc((size_t)attr.mq_msgsize);
	if (!in)
		return failed(name);
	n = receive_within(q, in, (size_t)attr.mq_msgsize, &prio, seconds);
	if (n < 0)
		return failed(name);
	fprintf(stderr, "priority %u, %ld bytes\n", prio, (long)n);
	fwrite(in, 1, (size_t)n, stdout);
	putchar('\n');
	return fflush(stdout) ? failed("standard output") : 0;
}

/* times 0: for ever. */
static int watch(const char *name, const char *text)
{
	long times = text ? number(text, 1000000000) : 0, before = -1;
	mqd_t q;

	if (times < 0)
		return WRONG_USE;
	q = mq_open(name, O_RDWR);
	if (q == (mqd_t)-1)
		return failed(name);
	for (long turn = 0; !times || turn < times; turn++) {
		struct mq_attr attr;

		if (turn)
			usleep(WATCH_PAUSE_US);
		if (mq_getattr(q, &attr) < 0)
			return failed(name);
		if (attr.mq_curmsgs != before)
			describe(name, &attr);
		before = attr.mq_curmsgs;
	}
	return 0;
}

static int remove_name(const char *name)
{
	return mq_unlink(name) < 0 ? failed(name) : 0;
}

int main(int argc, char **argv)
{
	const char *command = argc > 1 ? argv[1] : "", *more = argc > 3 ? argv[3] : NULL;

	if (argc == 2 && strcmp(command, "--help") == 0)
		return usage(stdout);
	if (argc == 2 && strcmp(command, "list") == 0)
		return mq_list() < 0 ? failed("list") : 0;
	if (argc == 3 && strcmp(command, "show") == 0)
		return show(argv[2]);
	if ((argc == 4 || argc == 5) && strcmp(command, "send") == 0)
		return send(argv[2], more, argc == 5 ? argv[4] : NULL);
	if ((argc == 3 || argc == 4) && strcmp(command, "receive") == 0)
		return receive(argv[2], more);
	if ((argc == 3 || argc == 4) && strcmp(command, "watch") == 0)
		return watch(argv[2], more);
	if (argc == 3 && strcmp(command, "remove") == 0)
		return remove_name(argv[2]);
	return usage(stderr);
}
