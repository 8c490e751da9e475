/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Processes that are killed after a number of instructions in mq_send or mq_receive, or
 * after such a number since they woke there, and what must be left then.
 */
#ifndef TEST_MQ_KILL_H
#define TEST_MQ_KILL_H

#include <sched.h>
#include <sys/mman.h>
#include <sys/ptrace.h>

#include "mq.h"

enum { VICTIM = 'X', SOON_MS = 2, PATIENCE_MS = 3000 };

/* What the processes tell each other. */
static struct {
	_Atomic int returned; /* the victim's call did */
	_Atomic char got[2];  /* what the receivers that slept got */
} * told;

static mqd_t q;

/* ---- messages of one letter --------------------------------------------------------------- */

static inline void put(char c, unsigned prio)
{
	struct timespec limit = in_ms(PATIENCE_MS);

	CHECK_OK(mq_timedsend(q, &c, 1, prio, &limit));
}

static inline char get(void)
{
	struct timespec limit = in_ms(PATIENCE_MS);
	char in[SIZE] = "";

	CHECK_EQ(mq_timedreceive(q, in, SIZE, NULL, &limit), 1);
	return in[0];
}

/* Takes everything out. */
static inline void drain(char got[MESSAGES + 2])
{
	int n = 0;

	while (mq_count(q) && n <= MESSAGES && !test_failures)
		got[n++] = get();
	got[n] = 0;
}

/* Every slot is there, and the order is right. */
static inline void check_whole(void)
{
	char got[MESSAGES + 2];

	for (int i = 0; i < MESSAGES; i++)
		put((char)('a' + i), (unsigned)i);
	CHECK_COUNT(q, MESSAGES);
	drain(got);
	CHECK_STR(got, "dcba");
}

/* ---- victims ------------------------------------------------------------------------------ */

static inline void victim_sends(void)
{
	mq_send(q, &(char){VICTIM}, 1, 2);
	told->returned = 1;
}

static inline void victim_receives(void)
{
	char in[SIZE];

	mq_receive(q, in, SIZE, NULL);
	told->returned = 1;
}

/* A traced child that stands before the call. */
static inline pid_t start_traced(void (*call)(void))
{
	pid_t pid;

	told->returned = 0;
	pid = fork();
	CHECK_OK(pid);
	if (!pid) {
		ptrace(PTRACE_TRACEME, 0, NULL, NULL);
		raise(SIGSTOP);
		call();
		_exit(0);
	}
	waitpid(pid, NULL, 0);
	return pid;
}

/* Waits until it stands or ends.  false: it sleeps. */
static inline int comes(pid_t pid, int *status)
{
	for (int looks = 0, tries = 0; looks < 3; tries++) {
		if (waitpid(pid, status, WNOHANG) == pid)
			return 1;
		looks = tries > 30 && process_state(pid) == 'S' ? looks + 1 : 0;
		if (tries > 30)
			usleep(500);
		else
			sched_yield();
	}
	return 0;
}

/* Kills one that stands, after that many steps.  false: it was through before, or slept. */
static inline int step_and_kill(pid_t pid, long steps)
{
	int status = 0, stands = 1;

	while (steps-- && stands) {
		ptrace(PTRACE_SINGLESTEP, pid, NULL, NULL);
		stands = comes(pid, &status);
		if (stands && !WIFSTOPPED(status))
			return 0;
	}
	kill(pid, SIGKILL);
	waitpid(pid, NULL, 0);
	return stands;
}

static inline int kill_after(void (*call)(void), long steps)
{
	return step_and_kill(start_traced(call), steps);
}

/* A traced child that sleeps in the call.  It will stand when it is woken. */
static inline pid_t start_asleep(void (*call)(void))
{
	pid_t pid = start_traced(call);
	int status;

	do
		ptrace(PTRACE_SYSCALL, pid, NULL, NULL);
	while (comes(pid, &status) && WIFSTOPPED(status));
	return pid;
}

/* ---- those who sleep meanwhile, traced or not --------------------------------------------- */

static pid_t sleeper[2]; /* 0: it came to its end */

static inline void receive_into(int who)
{
	char in[SIZE] = "";

	CHECK_EQ(mq_receive(q, in, SIZE, NULL), 1);
	told->got[who] = in[0];
}

static inline void first_receives(void)
{
	receive_into(0);
}

static inline void second_receives(void)
{
	receive_into(1);
}

static inline void first_sends(void)
{
	CHECK_SENDS(q, "s", 5);
}

static inline void second_sends(void)
{
	CHECK_SENDS(q, "t", 5);
}

/* Lets it go on if it stands, and sees whether it ended. */
static inline void look_after(pid_t *pid)
{
	int status;

	if (!*pid || waitpid(*pid, &status, WNOHANG) != *pid)
		return;
	if (WIFSTOPPED(status))
		ptrace(PTRACE_CONT, *pid, NULL, NULL);
	else
		*pid = 0;
}

static inline int all_end_within(int ms)
{
	for (int i = 0;; i++) {
		look_after(&sleeper[0]);
		look_after(&sleeper[1]);
		if ((!sleeper[0] && !sleeper[1]) || i >= 2 * ms)
			return !sleeper[0] && !sleeper[1];
		usleep(500);
	}
}

static inline void all_must_end(void)
{
	if (all_end_within(PATIENCE_MS))
		return;
	CHECK(!"the sleepers wake");
	for (int who = 0; who < 2; who++)
		if (sleeper[who]) {
			kill(sleeper[who], SIGKILL);
			waitpid(sleeper[who], NULL, 0);
			sleeper[who] = 0;
		}
}

/* The queue holds so many messages, soon. */
static inline void must_hold(long count)
{
	for (int ms = 0; ms < PATIENCE_MS && mq_count(q) != count; ms++)
		all_end_within(1);
	CHECK_COUNT(q, count);
}

/* ---- all of it ---------------------------------------------------------------------------- */

/* Kills after 0, step, 2 * step... instructions, until the victim is through or so many
 * seconds are over; with SECONDS in the environment after each one, in that time. */
static inline long sweep(const char *what, int (*scenario)(long), long step, long seconds)
{
	const char *wish = getenv("SECONDS");
	time_t until = time(NULL) + (wish ? strtol(wish, NULL, 10) : seconds);
	long steps = 0;

	if (wish)
		step = 1;
	while (time(NULL) < until && !test_failures) {
		int alive = scenario(steps);

		check_whole();
		if (!alive)
			break;
		steps += step;
	}
	printf("%s: %ld instructions%s\n", what, steps,
	       time(NULL) < until ? "" : ", and then the time was over");
	fflush(stdout);
	return steps;
}

static inline void begin(void)
{
	told = mmap(NULL, sizeof(*told), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	CHECK(told != MAP_FAILED);
	q = any_queue(0);
}

#endif
