/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * What tests of message queues are made of: queues, messages, and children that
 * wait at a queue.
 */
#ifndef TEST_MQ_H
#define TEST_MQ_H

#include <fcntl.h>
#include <mqueue.h>
#include <signal.h>
#include <sys/stat.h>

#include "child.h"
#include "clock.h"
#include "test.h"

enum { MESSAGES = 4, SIZE = 32 };

/* ---- queues ---- */

/* Makes the queue of that name; flags are added. */
static inline mqd_t new_queue(const char *name, int flags)
{
	struct mq_attr attr = {.mq_maxmsg = MESSAGES, .mq_msgsize = SIZE};
	mqd_t q = mq_open(name, O_RDWR | O_CREAT | O_EXCL | flags, 0600, &attr);

	if (q == (mqd_t)-1 && errno == ENOSYS)
		SKIP("there are no queues here");
	CHECK_OK(q);
	return q;
}

/* The usual one: its name is taken away at once. */
static inline mqd_t any_queue(int flags)
{
	char name[64];
	mqd_t q = new_queue(test_name(name, "queue"), flags);

	CHECK_OK(mq_unlink(name));
	return q;
}

/* A queue of other dimensions, without a name; -1 and errno when it cannot be. */
static inline mqd_t queue_of(long maxmsg, long msgsize)
{
	char name[64];
	struct mq_attr attr = {.mq_maxmsg = maxmsg, .mq_msgsize = msgsize};
	mqd_t q = mq_open(test_name(name, "queue"), O_RDWR | O_CREAT | O_EXCL, 0600, &attr);

	if (q != (mqd_t)-1)
		CHECK_OK(mq_unlink(name));
	return q;
}

/* ---- messages: strings, without their NUL ---- */

#define CHECK_SENDS(q, text, prio) CHECK_OK(mq_send(q, text, strlen(text), prio))

/* mq_receive gives that text, with that priority. */
#define CHECK_RECEIVES(q, text, prio) mq_check_receives(__FILE__, __LINE__, q, text, prio)

/* So many messages are in the queue. */
#define CHECK_COUNT(q, count) CHECK_EQ(mq_count(q), count)

static inline void mq_check_receives(const char *file, int line, mqd_t q, const char *text,
                                     unsigned prio)
{
	char in[8192 + 1] = "";
	unsigned got = ~prio;
	ssize_t n = mq_receive(q, in, sizeof(in) - 1, &got);

	test_ok(file, line, "mq_receive", n);
	in[n < 0 ? 0 : n] = 0;
	test_str(file, line, "message", in, text);
	test_eq(file, line, "priority", got, prio);
}

static inline long mq_count(mqd_t q)
{
	struct mq_attr attr = {.mq_curmsgs = -1};

	CHECK_OK(mq_getattr(q, &attr));
	return attr.mq_curmsgs;
}

/* Sends until a queue of MESSAGES is full. */
static inline void fill(mqd_t q)
{
	for (int i = 0; i < MESSAGES; i++)
		CHECK_SENDS(q, "filler", 1);
}

/* An absolute time, ms after now. */
static inline struct timespec in_ms(long ms)
{
	return clock_in_ms(CLOCK_REALTIME, ms);
}

static inline int is_past(const struct timespec *abs)
{
	struct timespec now;

	clock_gettime(CLOCK_REALTIME, &now);
	return now.tv_sec > abs->tv_sec ||
	       (now.tv_sec == abs->tv_sec && now.tv_nsec >= abs->tv_nsec);
}

/* ---- children ---- */

/* The letter that /proc has for what pid does; 0 when it cannot be read. */
static inline char process_state(pid_t pid)
{
	char path[32], text[256] = "", *name_end;
	int fd;

	snprintf(path, sizeof(path), "/proc/%ld/stat", (long)pid);
	fd = open(path, O_RDONLY);
	if (fd < 0 || read(fd, text, sizeof(text) - 1) < 0)
		text[0] = 0;
	close(fd);
	name_end = strrchr(text, ')');
	return name_end ? name_end[2] : (char)0;
}

/* Returns once the child, of one thread, sleeps; one look could meet it on its way there. */
static inline void wait_asleep(pid_t pid)
{
	char state = 'R';

	for (int looks = 0; looks < 2 && state && state != 'Z'; clock_sleep_ms(1)) {
		state = process_state(pid);
		looks = state == 'S' ? looks + 1 : 0;
	}
	CHECK_EQ(state, 'S');
}

/* A child that does this and has come to where it waits. */
static inline pid_t start_waiting(void (*act)(void))
{
	pid_t pid = start(act);

	wait_asleep(pid);
	return pid;
}

/* A child that sends to the full queue waits, and does with a signal that does not wake it
 * (0: none); room wakes it. */
static inline void wait_for_room(mqd_t q, void (*send)(void), int sig)
{
	pid_t pid;

	fill(q);
	pid = start_waiting(send);
	if (sig) {
		CHECK_OK(kill(pid, sig));
		wait_asleep(pid);
	}
	CHECK_RECEIVES(q, "filler", 1);
	join_child(pid);
}

/* ---- users ---- */

/* A new queue of exactly that mode. */
static inline mqd_t new_queue_of_mode(const char *name, mode_t mode)
{
	struct mq_attr attr = {.mq_maxmsg = MESSAGES, .mq_msgsize = SIZE};
	mqd_t q;

	umask(0);
	CHECK_OK(q = mq_open(name, O_RDWR | O_CREAT | O_EXCL, mode, &attr));
	return q;
}

/* ---- signals ---- */

static volatile sig_atomic_t signals_seen;

static inline void see_signal(int sig)
{
	(void)sig;
	signals_seen++;
}

/* From now on sig's handler counts in signals_seen. */
static inline void handle(int sig, int flags)
{
	struct sigaction act = {.sa_handler = see_signal, .sa_flags = flags};

	CHECK_OK(sigaction(sig, &act, NULL));
}

static inline void block(int sig)
{
	sigset_t set;

	sigemptyset(&set);
	sigaddset(&set, sig);
	CHECK_OK(sigprocmask(SIG_BLOCK, &set, NULL));
}

/* Takes the blocked signal if it is pending, and tells. */
static inline int came(int sig)
{
	struct timespec now = {0, 0};
	sigset_t set;

	sigemptyset(&set);
	sigaddset(&set, sig);
	return sigtimedwait(&set, NULL, &now) == sig;
}

/* ---- notices ---- */

static inline struct sigevent by_signal(int sig)
{
	return (struct sigevent){.sigev_notify = SIGEV_SIGNAL, .sigev_signo = sig};
}

/* Registers for SIGUSR1, which is blocked, so that came(SIGUSR1) tells. */
static inline void want_signal(mqd_t q)
{
	struct sigevent ev = by_signal(SIGUSR1);

	block(SIGUSR1);
	CHECK_OK(mq_notify(q, &ev));
}

/* Whether anybody is registered. */
static inline int is_registered(mqd_t q)
{
	struct sigevent none = {.sigev_notify = SIGEV_NONE};

	if (mq_notify(q, &none) == -1) {
		CHECK_EQ(errno, EBUSY);
		return 1;
	}
	CHECK_OK(mq_notify(q, NULL));
	return 0;
}

/* A message for which a child waits is no reason for a notice. */
static inline void not_told_while(mqd_t q, void (*receive)(void))
{
	pid_t pid;

	want_signal(q);
	pid = start_waiting(receive);
	CHECK_SENDS(q, "m", 0);
	join_child(pid);
	CHECK(!came(SIGUSR1));
	CHECK(is_registered(q));
}

/* Registers, or skips the test where the kernel has no mq_notify. */
static inline void want_notice(mqd_t q, const struct sigevent *ev)
{
	if (mq_notify(q, ev) == -1 && errno == ENOSYS)
		SKIP("there is no mq_notify here");
	else
		CHECK_OK(mq_notify(q, NULL));
	CHECK_OK(mq_notify(q, ev));
}

#endif
