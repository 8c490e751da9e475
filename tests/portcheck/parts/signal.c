/* SPDX-License-Identifier: BSD-2-Clause */
/* Optional calls about signals.  They are made with SIGUSR1, to this process itself. */
#include "check.h"

#define USR1 (1ull << (SIGUSR1 - 1))

static volatile int caught;

static void handler(int sig)
{
	caught = sig;
}

static long catch_usr1(void)
{
	struct abi_sigaction act = {.handler = (void *)(uintptr_t)handler};

	caught = 0;
	return port_sigaction(SIGUSR1, &act, NULL);
}

/* Blocked from here on, and waiting. */
static long pend_usr1(void)
{
	const uint64_t set = USR1;
	long r = catch_usr1();

	if (r >= 0)
		r = port_sigprocmask(SIG_BLOCK, &set, NULL);
	return r < 0 ? r : port_kill((int)port_getpid(), SIGUSR1);
}

static void check_sigaction(void)
{
	struct abi_sigaction old = {.handler = NULL};

	NEEDS(catch_usr1());
	GIVES(port_sigaction(SIGUSR1, NULL, &old), 0);
	HOLDS(old.handler == (void *)(uintptr_t)handler);
	FAILS(port_sigaction(SIGKILL, &old, NULL), EINVAL);
	FAILS(port_sigaction(1000, NULL, &old), EINVAL);
	USES(port_kill((int)port_getpid(), SIGUSR1));
	HOLDS(wait_until(&caught, SIGUSR1));
}

static void check_kill(void)
{
	GIVES(port_kill((int)port_getpid(), 0), 0);
	FAILS(port_kill(0x3fffffff, 0), ESRCH);
	FAILS(port_kill((int)port_getpid(), 1000), EINVAL);
}

static void check_tgkill(void)
{
	const int pid = (int)port_getpid(), tid = (int)port_gettid();

	GIVES(port_tgkill(pid, tid, 0), 0);
	FAILS(port_tgkill(pid, 0x3fffffff, 0), ESRCH);
	if (verdict_now != RIGHT)
		return;
	USES(catch_usr1());
	GIVES(port_tgkill(pid, tid, SIGUSR1), 0);
	HOLDS(wait_until(&caught, SIGUSR1));
}

static void check_sigprocmask(void)
{
	uint64_t set = USR1, old = 0;

	NEEDS(port_sigprocmask(SIG_BLOCK, &set, &old));
	HOLDS(!(old & USR1));
	GIVES(port_sigprocmask(SIG_SETMASK, NULL, &old), 0);
	HOLDS(old & USR1);
	FAILS(port_sigprocmask(99, &set, NULL), EINVAL);
	USES(pend_usr1());
	HOLDS(!caught);
	GIVES(port_sigprocmask(SIG_UNBLOCK, &set, NULL), 0);
	HOLDS(wait_until(&caught, SIGUSR1));
}

static void check_sigpending(void)
{
	uint64_t set = 0;

	NEEDS(port_sigpending(&set));
	USES(pend_usr1());
	GIVES(port_sigpending(&set), 0);
	HOLDS(set & USR1);
	set = USR1;
	port_sigprocmask(SIG_UNBLOCK, &set, NULL);
}

/* The signal waits already, so that no second process is needed.  A probe could wait for ever. */
static void check_sigsuspend(void)
{
	const uint64_t none = 0, set = USR1;

	if (pend_usr1() < 0) {
		verdict_now = MISSING;
		return;
	}
	FAILS(port_sigsuspend(&none), EINTR);
	if (verdict_now == RIGHT)
		HOLDS(caught == SIGUSR1);
	port_sigprocmask(SIG_UNBLOCK, &set, NULL);
}

static void check_sigtimedwait(void)
{
	const struct timespec at_once = {0, 0};
	const uint64_t set = USR1;
	siginfo_t info = {.si_signo = 0};

	FAILS(port_sigtimedwait(&set, &info, &at_once), EAGAIN);
	if (verdict_now != RIGHT)
		return;
	USES(pend_usr1());
	GIVES(port_sigtimedwait(&set, &info, NULL), SIGUSR1);
	HOLDS(info.si_signo == SIGUSR1 && info.si_pid == port_getpid());
	port_sigprocmask(SIG_UNBLOCK, &set, NULL);
}

static void check_sigaltstack(void)
{
	static char memory[16384];
	stack_t mine = {.ss_sp = memory, .ss_size = sizeof memory}, old = {.ss_flags = 0};

	GIVES(port_sigaltstack(&mine, NULL), 0);
	GIVES(port_sigaltstack(NULL, &old), 0);
	HOLDS(old.ss_sp == memory && old.ss_size == sizeof memory);
	mine.ss_flags = SS_DISABLE;
	GIVES(port_sigaltstack(&mine, NULL), 0);
}

static void check_sigqueue(void)
{
	siginfo_t info = {.si_signo = SIGUSR1, .si_code = SI_QUEUE};

	FAILS(port_sigqueue(0x3fffffff, SIGUSR1, &info), ESRCH);
	if (verdict_now != RIGHT)
		return;
	USES(catch_usr1());
	GIVES(port_sigqueue((int)port_getpid(), SIGUSR1, &info), 0);
	HOLDS(wait_until(&caught, SIGUSR1));
}

struct check signal_checks[] = {
        CHECK(sigaction, "no handlers"),
        CHECK(sigprocmask, "signals cannot be blocked"),
        CHECK(kill, "kill fails"),
        CHECK(tgkill, "abort ends the process with status 127; raise fails"),
        CHECK(sigpending, "sigpending fails"),
        CHECK(sigsuspend, "sigsuspend and pause fail"),
        CHECK(sigtimedwait, "sigwait and its like fail"),
        CHECK(sigaltstack, "handlers run on the stack that was in use"),
        CHECK(sigqueue, "sigqueue fails"),
        {NULL, NULL, NULL, NOT_RUN},
};
