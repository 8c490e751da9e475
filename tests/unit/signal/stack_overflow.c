/* SPDX-License-Identifier: BSD-2-Clause */
/* A stack overflow can be handled on the alternate stack, and left by siglongjmp. */
#include <setjmp.h>
#include <signal.h>
#include <sys/resource.h>

#include "test.h"

static _Alignas(16) char stack[65536];
static sigjmp_buf back;

static int depth(volatile int n)
{
	volatile char frame[1024];

	frame[0] = (char)n;
	return n ? depth(n + 1) + frame[0] : 0;
}

static void handler(int sig)
{
	siglongjmp(back, sig);
}

int main(void)
{
	struct sigaction act = {.sa_handler = handler, .sa_flags = SA_ONSTACK};
	stack_t ss = {.ss_sp = stack, .ss_size = sizeof stack};
	struct rlimit limit = {1024 * 1024, 1024 * 1024};
	sigset_t mask;
	int sig;

	setrlimit(RLIMIT_STACK, &limit); /* to be quick; not every machine has it */
	CHECK_EQ(sigaltstack(&ss, NULL), 0);
	CHECK_EQ(sigaction(SIGSEGV, &act, NULL), 0);
	for (int i = 0; i < 2; i++) {
		sig = sigsetjmp(back, 1);
		if (!sig)
			depth(1);
		CHECK_EQ(sig, SIGSEGV);
		CHECK_EQ(sigprocmask(SIG_BLOCK, NULL, &mask), 0);
		CHECK_EQ(sigismember(&mask, SIGSEGV), 0);
	}
	return TEST_RESULT();
}
