/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * A process is killed after its first instruction of mq_send or mq_receive, after its
 * second, and so on to the last; each time a whole queue must be left: no message
 * lost whose mq_send returned, none doubled, no slot lost, nobody asleep for ever.
 */
// variants: mq
// needs: shared
// needs: native
// needs: loam
// timeout: 120
#include <fcntl.h>
#include <mqueue.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <time.h>

#include "test.h"

enum { ROOM = 4, SIZE = 8, VICTIM = 'X', SECONDS = 10 };

/* What the processes tell each other. */
static struct {
	_Atomic int returned; /* the victim's call did */
	_Atomic int got;      /* what a receiver that slept got */
	_Atomic int sent;     /* the sender that slept is through */
} * told;

static mqd_t q;

static struct timespec in_seconds(int n)
{
	struct timespec t;

	clock_gettime(CLOCK_REALTIME, &t);
	t.tv_sec += n;
	return t;
}

static void put(char c, unsigned prio)
{
	struct timespec limit = in_seconds(3);

	CHECK_OK(mq_timedsend(q, &c, 1, prio, &limit));
}

static long count(void)
{
	struct mq_attr attr = {0};

	CHECK_OK(mq_getattr(q, &attr));
	return attr.mq_curmsgs;
}

/* Takes everything out. */
static void drain(char got[ROOM + 2])
{
	char in[SIZE];
	int n = 0;

	while (count() && n <= ROOM) {
		struct timespec limit = in_seconds(3);

		if (mq_timedreceive(q, in, SIZE, NULL, &limit) != 1) {
			CHECK(!"a message that is counted comes");
			break;
		}
		got[n++] = in[0];
	}
	got[n] = 0;
}

/* Every slot is there, and the order is right. */
static void check_whole(void)
{
	char got[ROOM + 2];

	for (int i = 0; i < ROOM; i++)
		put((char)('a' + i), (unsigned)i);
	CHECK_EQ(count(), ROOM);
	drain(got);
	CHECK_STR(got, "dcba");
}

static void victim_sends(void)
{
	mq_send(q, &(char){VICTIM}, 1, 2);
}

static void victim_receives(void)
{
	char in[SIZE];

	mq_receive(q, in, SIZE, NULL);
}

/* Starts the victim and kills it after that many steps.  false: it was through before. */
static int kill_after(void (*call)(void), long steps)
{
	int status = 0, alive;
	pid_t pid;

	told->returned = 0;
	pid = fork();
	if (!pid) {
		ptrace(PTRACE_TRACEME, 0, NULL, NULL);
		raise(SIGSTOP);
		call();
		told->returned = 1;
		_exit(0);
	}
	waitpid(pid, &status, 0);
	while (steps-- && WIFSTOPPED(status)) {
		ptrace(PTRACE_SINGLESTEP, pid, NULL, NULL);
		waitpid(pid, &status, 0);
	}
	alive = WIFSTOPPED(status);
	if (alive) {
		kill(pid, SIGKILL);
		waitpid(pid, &status, 0);
	}
	return alive;
}

/* A sender is killed; two messages wait. */
static int sender(long steps)
{
	char got[ROOM + 2];
	int alive;

	put('l', 1);
	put('h', 3);
	alive = kill_after(victim_sends, steps);
	drain(got);
	if (strcmp(got, "hXl") != 0 && (told->returned || strcmp(got, "hl") != 0))
		CHECK_STR(got, "hXl");
	return alive;
}

/* A receiver is killed; one message is in the inbox, two are sorted in. */
static int receiver_after(long first, long steps)
{
	char got[ROOM + 2], in[SIZE];
	int alive;

	put('z', 9);
	put('l', 1);
	put('h', 3);
	CHECK_EQ(mq_receive(q, in, SIZE, NULL), 1);
	put('m', 2);
	if (first)
		kill_after(victim_receives, first);
	alive = kill_after(victim_receives, steps);
	drain(got);
	if (strcmp(got, "ml") == 0 || (first && strcmp(got, "l") == 0))
		return alive;
	if (told->returned || strcmp(got, "hml") != 0)
		CHECK_STR(got, "ml");
	return alive;
}

static int receiver(long steps)
{
	return receiver_after(0, steps);
}

static long middle;

/* A receiver that repairs what one left that was killed is killed. */
static int repairer(long steps)
{
	return receiver_after(middle, steps);
}

static int ends_within(pid_t pid, int ms)
{
	int status;

	for (int i = 0; i < ms * 2; i++) {
		if (waitpid(pid, &status, WNOHANG) == pid)
			return 1;
		usleep(500);
	}
	return 0;
}

static void end(pid_t pid)
{
	CHECK(!"the sleeper wakes");
	kill(pid, SIGKILL);
	waitpid(pid, NULL, 0);
}

/* A sender is killed while a receiver sleeps. */
static int waker(long steps)
{
	pid_t pid = fork();
	char got[ROOM + 2];
	int alive, done;

	if (!pid) {
		char in[SIZE];

		mq_receive(q, in, SIZE, NULL);
		told->got = in[0];
		_exit(0);
	}
	usleep(1000);
	alive = kill_after(victim_sends, steps);
	usleep(100);
	done = (count() || told->returned) && ends_within(pid, 3000);
	if (!done) {
		CHECK(!told->returned && count() == 0);
		put('Y', 0);
		if (!ends_within(pid, 3000))
			end(pid);
		CHECK(told->got == 'Y' || told->got == VICTIM);
		drain(got);
		CHECK_STR(got, told->got == 'Y' ? "" : "Y");
		return alive;
	}
	CHECK_EQ(told->got, VICTIM);
	CHECK_EQ(count(), 0);
	return alive;
}

/* A receiver is killed while a sender sleeps. */
static int room_maker(long steps)
{
	char got[ROOM + 2];
	int alive;
	pid_t pid;

	for (int i = 0; i < ROOM; i++)
		put((char)('a' + i), 5);
	pid = fork();
	if (!pid) {
		mq_send(q, "s", 1, 5);
		_exit(0);
	}
	usleep(1000);
	alive = kill_after(victim_receives, steps);
	if (!told->returned && count() == ROOM) {
		char in[SIZE];

		CHECK_EQ(mq_receive(q, in, SIZE, NULL), 1);
	}
	if (!ends_within(pid, 3000))
		end(pid);
	drain(got);
	if (strcmp(got, "bcds") != 0 && strcmp(got, "cds") != 0)
		CHECK_STR(got, "bcds");
	return alive;
}

static long sweep(const char *what, int (*scenario)(long), long step, time_t until)
{
	long steps = 0;

	while (time(NULL) < until && !test_failures) {
		int alive = scenario(steps);

		check_whole();
		if (!alive)
			break;
		steps += step;
	}
	printf("%s: %ld instructions%s\n", what, steps,
	       time(NULL) < until ? "" : ", and then the time was over");
	return steps;
}

int main(void)
{
	struct mq_attr attr = {.mq_maxmsg = ROOM, .mq_msgsize = SIZE};
	char name[64];
	long all;

	told = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	q = mq_open(test_name(name, "steps"), O_RDWR | O_CREAT, 0600, &attr);
	CHECK_OK(q);
	CHECK_OK(mq_unlink(name));
	sweep("send", sender, 1, time(NULL) + SECONDS);
	all = sweep("receive", receiver, 1, time(NULL) + SECONDS);
	for (int part = 1; part < 8; part++) {
		middle = all * part / 8;
		sweep("receive after a killed one", repairer, 5, time(NULL) + SECONDS / 5);
	}
	sweep("send to a sleeper", waker, 1, time(NULL) + SECONDS);
	sweep("receive with a sleeping sender", room_maker, 1, time(NULL) + SECONDS);
	return TEST_RESULT();
}
