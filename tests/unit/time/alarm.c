/* SPDX-License-Identifier: BSD-2-Clause */
/* alarm sends SIGALRM once, tells what was left of the last one, and can be taken back. */
#include <signal.h>

#include "clock.h"
#include "test.h"

static volatile sig_atomic_t rung;

static void handler(int sig)
{
	(void)sig;
	rung++;
}

int main(void)
{
	struct sigaction act = {.sa_handler = handler};
	struct timespec start;

	CHECK_EQ(sigaction(SIGALRM, &act, NULL), 0);
	CHECK_EQ(alarm(100), 0);
	CHECK_EQ(alarm(50), 100);
	CHECK_EQ(alarm(0), 50);
	CHECK_EQ(alarm(0), 0);
	clock_gettime(CLOCK_MONOTONIC, &start);
	CHECK_EQ(alarm(1), 0);
	CHECK_FAILS(pause(), EINTR);
	CHECK_EQ(rung, 1);
	CHECK(clock_ms_since(CLOCK_MONOTONIC, &start) >= 990);
	CHECK_EQ(alarm(0), 0);
	return TEST_RESULT();
}
