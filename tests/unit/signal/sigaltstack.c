/* SPDX-License-Identifier: BSD-2-Clause */
/* A handler with SA_ONSTACK runs on the alternate stack, others do not; it cannot be changed there.
 * (qemu-user 7.2 enters its handlers with a misaligned stack.) */
// needs: !x86_64:user
#include <signal.h>
#include <stdint.h>

#include "test.h"

static _Alignas(16) char stack[65536];
static volatile sig_atomic_t on_it;

static int is_on_it(void *at)
{
	return (uintptr_t)at - (uintptr_t)stack < sizeof stack;
}

static void handler(int sig)
{
	stack_t now, other = {.ss_flags = SS_DISABLE};
	char local;

	(void)sig;
	on_it = is_on_it(&local);
	CHECK_EQ(sigaltstack(NULL, &now), 0);
	CHECK_EQ(now.ss_flags & SS_ONSTACK, on_it ? SS_ONSTACK : 0);
	if (on_it)
		CHECK_FAILS(sigaltstack(&other, NULL), EPERM);
}

static void run(int flags)
{
	struct sigaction act = {.sa_handler = handler, .sa_flags = flags};

	CHECK_EQ(sigaction(SIGUSR1, &act, NULL), 0);
	CHECK_EQ(raise(SIGUSR1), 0);
}

int main(void)
{
	stack_t ss = {.ss_sp = stack, .ss_size = sizeof stack}, old;
	stack_t small = {.ss_sp = stack, .ss_size = 100};
	stack_t bad = {.ss_sp = stack, .ss_size = sizeof stack, .ss_flags = 0x1234};

	CHECK_EQ(sigaltstack(NULL, &old), 0);
	CHECK_EQ(old.ss_flags, SS_DISABLE);
	CHECK_FAILS(sigaltstack(&small, NULL), ENOMEM);
	CHECK_FAILS(sigaltstack(&bad, NULL), EINVAL);
	CHECK_EQ(sigaltstack(&ss, NULL), 0);
	run(SA_ONSTACK);
	CHECK_EQ(on_it, 1);
	run(0);
	CHECK_EQ(on_it, 0);
	CHECK_EQ(sigaltstack(NULL, &old), 0);
	CHECK_EQ(old.ss_sp, stack);
	CHECK_EQ(old.ss_size, sizeof stack);
	ss.ss_flags = SS_DISABLE;
	CHECK_EQ(sigaltstack(&ss, NULL), 0);
	run(SA_ONSTACK);
	CHECK_EQ(on_it, 0);
	return TEST_RESULT();
}
