/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Runs every check and prints TAP.  Needs port_write and port_exit and no start-up: not even
 * thread-local storage is there.  Where fork and wait4 work each check is made in a child, so
 * that a call which kills, hangs or spoils it costs that one line; elsewhere a line before each
 * says which it is, should it be the last.
 */
#include "check.h"
#include "feature.h"
#include <abi/wait.h>
#include <sys/wait.h>

#define LIMIT_S 20

static struct check *const tables[] = {required_checks, memory_checks, descriptor_checks,
                                       shm_checks,      thread_checks, process_checks,
                                       signal_checks,   time_checks,   mqueue_checks};
#define TABLES (sizeof tables / sizeof *tables)

#define FOR_EACH_CHECK(c)                        \
	for (unsigned i_ = 0; i_ < TABLES; i_++) \
		for (struct check *c = tables[i_]; c->call; c++)

static int same(const char *a, const char *b)
{
	while (*a && *a == *b)
		a++, b++;
	return *a == *b;
}

enum verdict verdict_of(const char *call)
{
	FOR_EACH_CHECK(c)
	if (same(c->call, call))
		return c->verdict;
	return NOT_RUN;
}

/* ---- one check ------------------------------------------------------------------- */

/* A child that ends with 42 is seen to do so. */
static int can_isolate(void)
{
	int status = 0;
	long pid = port_fork();

	if (pid == 0)
		port_exit(42);
	return pid > 0 && port_wait4((int)pid, &status, 0, NULL) == pid && WIFEXITED(status) &&
	       WEXITSTATUS(status) == 42;
}

static long seconds(void)
{
	struct timespec now = {0, 0};

	return port_clock_gettime(CLOCK_MONOTONIC, &now) < 0 ? 0 : (long)now.tv_sec;
}

/* Waits for the child; false when it had to be killed.  Without a clock there is no limit. */
static int wait_for(long pid, int *status)
{
	const struct timespec ms = {0, 1000000};
	const long end = seconds() + LIMIT_S;

	while (port_wait4((int)pid, status, WNOHANG, NULL) == 0) {
		if (port_clock_nanosleep(CLOCK_MONOTONIC, 0, &ms, NULL) < 0)
			port_yield();
		if (seconds() > end) {
			port_kill((int)pid, SIGKILL);
			port_wait4((int)pid, status, 0, NULL);
			return 0;
		}
	}
	return 1;
}

static enum verdict verdict_of_child(const struct check *c)
{
	int status = 0;
	long pid = port_fork();

	if (pid == 0) {
		c->run();
		port_exit((int)verdict_now);
	}
	if (pid > 0 && wait_for(pid, &status) && WIFEXITED(status) &&
	    WEXITSTATUS(status) <= NOT_RUN)
		return (enum verdict)WEXITSTATUS(status);
	say("# the check was ended by signal ");
	say_number(WTERMSIG(status));
	say(WTERMSIG(status) == SIGKILL ? ": it took too long" : "");
	say_end();
	return WRONG;
}

static enum verdict verdict_in_place(const struct check *c)
{
	say("# port_");
	say(c->call);
	say(" ...");
	say_end();
	verdict_now = RIGHT;
	c->run();
	return verdict_now;
}

static void tell(const struct check *c, long number)
{
	say(c->verdict == WRONG ? "not ok " : "ok ");
	say_number(number);
	say(" - port_");
	say(c->call);
	if (c->verdict == MISSING) {
		say(" # SKIP missing: ");
		say(c->cost);
	} else if (c->verdict == NOT_RUN) {
		say(" # SKIP cannot be checked");
	}
	say_end();
}

/* ---- all of them ----------------------------------------------------------------- */

static void tell_counts(const long count[NOT_RUN + 1])
{
	static const char *const names[] = {" right, ", " wrong, ", " missing, ", " not checked"};

	say("# calls: ");
	for (int v = RIGHT; v <= NOT_RUN; v++) {
		say_number(count[v]);
		say(names[v]);
	}
	say_end();
}

/* The program's first function: crt0 calls it. */
_Noreturn void loam_start(uintptr_t *sp);

_Noreturn void loam_start(uintptr_t *sp)
{
	long number = 0, count[NOT_RUN + 1] = {0};
	int isolate;

	(void)sp;
	say("TAP version 13");
	say_end();
	FOR_EACH_CHECK(c)
	number++;
	say("1..");
	say_number(number);
	say_end();
	isolate = can_isolate();
	say(isolate ? "# each check in a process of its own"
	            : "# no fork: all checks in this process");
	say_end();
	number = 0;
	FOR_EACH_CHECK(c)
	{
		c->verdict = isolate ? verdict_of_child(c) : verdict_in_place(c);
		count[c->verdict]++;
		tell(c, ++number);
	}
	tell_features();
	tell_counts(count);
	port_exit(count[WRONG] != 0);
}
