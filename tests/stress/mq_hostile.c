/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Somebody writes at random into a queue's memory, every field of it: calls give errors or
 * wrong messages, and never crash or hang.  A lock word is given to nobody, to this thread,
 * to a dead one; only a live foreign owner holds calls up, for as long as it lives.  A
 * notice names this process or none that there is.  Each case has a seed of its own.
 */
// variants: mq
// needs: shared
// needs: native shim
// timeout: 60
#include <fcntl.h>
#include <limits.h>
#include <mqueue.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>

#include "test.h"

enum {
	CASES = 20000,
	WRITES = 6,
	ROOM = 7,
	SIZE = 40,
	SENDERS = 64, /* each side begins with its lock */
	RECEIVERS = 192,
	NOTICE = 320,
	HEADER = 384,
	DEAD = 0x3ffffff0, /* no kernel gives this id */
	CASE_SECONDS = 10
};

#define WAITERS    0x80000000u
#define OWNER_DIED 0x40000000u

static unsigned long state, seed;

static unsigned long chance(void)
{
	state ^= state << 13;
	state ^= state >> 7;
	state ^= state << 17;
	return state;
}

static void say_case(int sig)
{
	char text[80];
	int n = snprintf(text, sizeof(text), "signal %d; this case: SEED=%lu CASES=1\n", sig, seed);

	if (write(STDERR_FILENO, text, (size_t)n) < 0)
		abort();
	signal(sig, SIG_DFL);
	raise(sig);
}

/* A dead owner costs a wait of 20 ms, and so is rare. */
static unsigned some_owner(void)
{
	unsigned bits = (unsigned)chance() & (WAITERS | OWNER_DIED);

	if (chance() % 128 == 0)
		return bits | DEAD;
	return chance() % 2 ? bits : bits | (unsigned)getpid();
}

static int is_harmless(int sig)
{
	return sig != SIGKILL && sig != SIGSTOP && sig != SIGSEGV && sig != SIGBUS &&
	       sig != SIGALRM;
}

/* id, pid, kind, signal, value. */
static void spoil_notice(unsigned *notice)
{
	const unsigned pids[] = {0, (unsigned)getpid(), DEAD, (unsigned)-1};
	int sig = (int)(chance() % 100) - 10;

	notice[0] = (unsigned)chance();
	notice[1] = pids[chance() % 4];
	notice[2] = (unsigned)(chance() % 4 ? chance() % 4 : chance());
	notice[3] = (unsigned)(is_harmless(sig) ? sig : 0);
	notice[4] = (unsigned)chance();
}

static void spoil(unsigned *memory, size_t word)
{
	size_t at = word * sizeof(*memory);

	if (at == SENDERS || at == RECEIVERS)
		memory[word] = some_owner();
	else if (at >= NOTICE && at < HEADER)
		spoil_notice(memory + NOTICE / sizeof(*memory));
	else if (chance() % 2)
		memory[word] ^= 1u << chance() % 32;
	else
		memory[word] = (unsigned)chance();
}

static void scribble(unsigned *memory, size_t size)
{
	for (int i = 0; i < WRITES; i++) {
		size_t room = chance() % 2 ? HEADER : size;

		spoil(memory, chance() % (room / sizeof(*memory)));
	}
}

static void try_notice(mqd_t q)
{
	struct sigevent none = {.sigev_notify = SIGEV_NONE};

	mq_notify(q, chance() % 2 ? &none : NULL);
}

static void use(mqd_t q)
{
	struct mq_attr attr;
	char buf[SIZE];
	unsigned prio;

	for (int i = 0; i < 6; i++) {
		if (chance() % 8 == 0)
			try_notice(q);
		else if (chance() % 2)
			mq_send(q, "message", 1 + chance() % 7, chance() % MQ_PRIO_MAX);
		else if (mq_receive(q, buf, SIZE, &prio) > SIZE)
			CHECK(!"longer than the buffer");
	}
	CHECK_OK(mq_getattr(q, &attr));
	CHECK(attr.mq_curmsgs >= 0 && attr.mq_curmsgs <= ROOM);
}

static void one(const char *name, mqd_t q, unsigned *memory, const unsigned *clean, size_t size)
{
	mqd_t other;

	memcpy(memory, clean, size);
	use(q);
	scribble(memory, size);
	use(q);
	scribble(memory, size);
	/* Not "ready" would have it wait for the creator. */
	memory[5] = 1;
	other = mq_open(name, O_RDWR | O_NONBLOCK);
	if (other == (mqd_t)-1)
		CHECK_EQ(errno, EINVAL);
	else
		CHECK_OK(mq_close(other));
	use(q);
}

static int ends_within(pid_t pid, int ms)
{
	while (ms-- && waitpid(pid, NULL, WNOHANG) != pid)
		usleep(1000);
	return ms >= 0;
}

/* The lock belongs to a process that lives: who wants it waits until that one is gone. */
static void live_owner(mqd_t q, unsigned *lock)
{
	pid_t owner = fork(), user;

	if (!owner)
		for (;;)
			pause();
	*lock = (unsigned)owner;
	user = fork();
	if (!user)
		_exit(mq_send(q, "m", 1, 0) != 0);
	CHECK(!ends_within(user, 100));
	CHECK_OK(kill(owner, SIGKILL));
	CHECK_EQ(waitpid(owner, NULL, 0), owner);
	if (ends_within(user, 5000))
		return;
	CHECK(!"the lock of a dead process is taken over");
	kill(user, SIGKILL);
	waitpid(user, NULL, 0);
}

static void catch_the_worst(void)
{
	const int worst[] = {SIGSEGV, SIGBUS, SIGALRM};
	sigset_t others;

	sigfillset(&others);
	for (int i = 0; i < 3; i++) {
		signal(worst[i], say_case);
		sigdelset(&others, worst[i]);
	}
	CHECK_OK(sigprocmask(SIG_SETMASK, &others, NULL));
}

static long number(const char *name, long otherwise)
{
	const char *text = getenv(name);

	return text && *text ? strtol(text, NULL, 0) : otherwise;
}

int main(void)
{
	struct mq_attr attr = {.mq_maxmsg = ROOM, .mq_msgsize = SIZE};
	long cases = number("CASES", CASES);
	char name[64], object[80];
	struct stat st = {0};
	unsigned *memory, *clean;
	mqd_t q;

	seed = (unsigned long)number("SEED", (long)time(NULL));
	printf("SEED=%lu CASES=%ld\n", seed, cases);
	fflush(stdout);
	catch_the_worst();
	q = mq_open(test_name(name, "hostile"), O_RDWR | O_CREAT | O_NONBLOCK, 0600, &attr);
	CHECK_OK(q);
	CHECK_OK(fstat(q, &st));
	snprintf(object, sizeof(object), "%s.mq", name);
	memory = mmap(NULL, (size_t)st.st_size, PROT_READ | PROT_WRITE, MAP_SHARED,
	              shm_open(object, O_RDWR, 0), 0);
	clean = malloc((size_t)st.st_size);
	CHECK(memory != MAP_FAILED && clean);
	memcpy(clean, memory, (size_t)st.st_size);
	live_owner(q, memory + SENDERS / sizeof(*memory));
	for (; cases-- && !test_failures; seed++) {
		alarm(CASE_SECONDS);
		state = seed * 0x9e3779b97f4a7c15u | 1;
		one(name, q, memory, clean, (size_t)st.st_size);
	}
	if (test_failures)
		printf("this case: SEED=%lu CASES=1\n", seed - 1);
	CHECK_OK(mq_unlink(name));
	return TEST_RESULT();
}
