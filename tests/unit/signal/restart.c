/* SPDX-License-Identifier: BSD-2-Clause */
/* A handler ends a blocked read with EINTR; with SA_RESTART the read goes on. */
#include <pthread.h>
#include <signal.h>

#include "clock.h"
#include "test.h"

static int fds[2];
static volatile sig_atomic_t handled;
static pthread_t reader;

static void handler(int sig)
{
	(void)sig;
	handled++;
}

static void *interrupt_then_write(void *arg)
{
	clock_sleep_ms(50);
	CHECK_EQ(pthread_kill(reader, SIGUSR1), 0);
	clock_sleep_ms(50);
	CHECK_EQ(write(fds[1], "x", 1), 1);
	return arg;
}

static void check(int flags, int interrupted)
{
	struct sigaction act = {.sa_handler = handler, .sa_flags = flags};
	pthread_t t;
	char c;

	handled = 0;
	CHECK_EQ(sigaction(SIGUSR1, &act, NULL), 0);
	CHECK_EQ(pthread_create(&t, NULL, interrupt_then_write, NULL), 0);
	if (interrupted)
		CHECK_FAILS(read(fds[0], &c, 1), EINTR);
	CHECK_EQ(read(fds[0], &c, 1), 1);
	CHECK_EQ(handled, 1);
	CHECK_EQ(pthread_join(t, NULL), 0);
}

int main(void)
{
	reader = pthread_self();
	CHECK_EQ(pipe(fds), 0);
	check(0, 1);
	check(SA_RESTART, 0);
	CHECK_EQ(siginterrupt(SIGUSR1, 1), 0);
	return TEST_RESULT();
}
