/* SPDX-License-Identifier: BSD-2-Clause */
/* A handler leaves the interrupted code's registers as they were, floating point too, and the mask
 * that it finds in its context is the one that comes back. */
#include <pthread.h>
#include <signal.h>
#include <ucontext.h>

#include "clock.h"
#include "test.h"

static volatile double sink;
static _Atomic int handled, done;

static void handler(int sig, siginfo_t *info, void *context)
{
	ucontext_t *uc = context;
	double x = sig;

	(void)info;
	for (int i = 0; i < 50; i++)
		x = x * 1.5 + i;
	sink = x;
	sigaddset(&uc->uc_sigmask, SIGUSR2);
	handled++;
}

static void *storm(void *arg)
{
	while (!done) {
		pthread_kill(*(pthread_t *)arg, SIGUSR1);
		sched_yield();
	}
	return NULL;
}

static double compute(void)
{
	double a = 1, b = 2, c = 3, d = 4;
	long n = 0;

	for (int i = 0; i < 20000; i++) {
		a = a * 1.000001 + 0.5;
		b = b * 0.999999 + a;
		c = c + b / 1024;
		d = d - c / 4096;
		n += i ^ (n << 1);
	}
	return a + b + c + d + (double)(n & 0xffff);
}

int main(void)
{
	struct sigaction act = {.sa_sigaction = handler, .sa_flags = SA_SIGINFO};
	double expected = compute();
	pthread_t self = pthread_self(), t;
	sigset_t mask;

	CHECK_EQ(sigaction(SIGUSR1, &act, NULL), 0);
	CHECK_EQ(pthread_create(&t, NULL, storm, &self), 0);
	while (handled < 1)
		sched_yield();
	for (int i = 0; i < 50; i++)
		CHECK(compute() == expected);
	done = 1;
	CHECK_EQ(pthread_join(t, NULL), 0);
	CHECK_EQ(sigprocmask(SIG_BLOCK, NULL, &mask), 0);
	CHECK_EQ(sigismember(&mask, SIGUSR2), 1);
	return TEST_RESULT();
}
