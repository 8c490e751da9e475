/* SPDX-License-Identifier: BSD-2-Clause */
/* Accesses that fault on purpose: the signal comes to a handler, and the test goes on. */
#ifndef TEST_FAULT_H
#define TEST_FAULT_H

#include <setjmp.h>
#include <signal.h>

#include "test.h"

/* The access raises that signal with that si_code, at that address. */
#define CHECK_FAULT(act, at, sig, code) \
	fault_check(__FILE__, __LINE__, #act " at " #at, act, at, sig, code)

/* The access goes well. */
#define CHECK_NO_FAULT(act, at) fault_check(__FILE__, __LINE__, #act " at " #at, act, at, 0, 0)

static sigjmp_buf fault_return;
static volatile siginfo_t fault_seen;

static inline void read_byte(volatile char *p)
{
	(void)*p;
}

static inline void write_byte(volatile char *p)
{
	*p = 77;
}

/* What stands at p is called as a function of no arguments. */
static inline void run_code(volatile char *p)
{
	void (*code)(void);

	memcpy(&code, &p, sizeof(code));
	code();
}

/* For run_code: any function that only returns. */
static inline void just_return(void)
{
}

/* Writes a function that only returns to p. */
static inline void put_code(char *p)
{
	void (*from)(void) = just_return;
	const char *code;

	memcpy(&code, &from, sizeof(code));
	memcpy(p, code, 32);
	__builtin___clear_cache(p, p + 32);
}

static inline void fault_handler(int sig, siginfo_t *info, void *context)
{
	(void)sig, (void)context;
	fault_seen = *info;
	siglongjmp(fault_return, 1);
}

static inline void fault_catch(int sig, struct sigaction *old)
{
	struct sigaction act = {.sa_sigaction = fault_handler, .sa_flags = SA_SIGINFO};

	CHECK_OK(sigaction(sig, &act, old));
}

static inline void fault_check(const char *file, int line, const char *what,
                               void (*act)(volatile char *), volatile char *at, int sig, int code)
{
	struct sigaction segv, bus;

	fault_seen = (siginfo_t){0};
	fault_catch(SIGSEGV, &segv);
	fault_catch(SIGBUS, &bus);
	if (!sigsetjmp(fault_return, 1))
		act(at);
	sigaction(SIGSEGV, &segv, NULL);
	sigaction(SIGBUS, &bus, NULL);
	test_eq(file, line, what, fault_seen.si_signo, sig);
	if (!sig || fault_seen.si_signo != sig)
		return;
	test_eq(file, line, what, fault_seen.si_code, code);
	test_eq(file, line, what, (long long)fault_seen.si_addr, (long long)at);
}

#endif
