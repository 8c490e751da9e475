/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The checks that a test is written with.  A check that fails prints where it
 * stands, what was expected and what came, and the test goes on; main ends
 * with `return TEST_RESULT();`.  Every value is evaluated once.  Checks may be
 * made by several threads and in forked children: each report is one write,
 * and the runner sees a failed check by that report even when nobody looks at
 * the child's exit status.
 */
#ifndef TEST_H
#define TEST_H

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* cond holds. */
#define CHECK(cond) test_check(__FILE__, __LINE__, #cond, !!(cond))

/* Two integers or two pointers are equal. */
#define CHECK_EQ(got, want) \
	test_eq(__FILE__, __LINE__, #got " == " #want, (long long)(got), (long long)(want))

/* Two strings are equal; NULL equals only NULL. */
#define CHECK_STR(got, want) test_str(__FILE__, __LINE__, #got " is " #want, (got), (want))

/* The call gives -1 (or MAP_FAILED, SEM_FAILED, ...) and sets errno to err. */
#define CHECK_FAILS(call, err) \
	test_fails(__FILE__, __LINE__, #call, TEST_CALL(call), -1, #err, (err))

/* The call gives NULL and sets errno to err. */
#define CHECK_NULL_ERRNO(call, err) \
	test_fails(__FILE__, __LINE__, #call, TEST_CALL(call), 0, #err, (err))

/* errno is err after the call, whatever the call gives. */
#define CHECK_ERRNO(call, err) \
	test_errno(__FILE__, __LINE__, #call, (TEST_CALL(call), errno), #err, (err))

/* The call gives anything but -1. */
#define CHECK_OK(call) test_ok(__FILE__, __LINE__, #call, TEST_CALL(call))

/* The call leaves errno as it was. */
#define CHECK_KEEPS_ERRNO(call) \
	test_errno(__FILE__, __LINE__, #call, (TEST_CALL(call), errno), "untouched", TEST_UNTOUCHED)

/* This test cannot judge here: ends the process; the runner counts it as skipped. */
#define SKIP(...) test_skip(__VA_ARGS__)

/* main's return value: 0 when no check failed in this process, else 1. */
#define TEST_RESULT() test_result()

/* What errno holds before a checked call: no error has this number. */
#define TEST_UNTOUCHED  7777
#define TEST_CALL(call) (errno = TEST_UNTOUCHED, (long long)(call))

static _Atomic int test_failures;

__attribute__((format(printf, 4, 5))) static inline void
test_fail(const char *file, int line, const char *what, const char *format, ...)
{
	char text[1024];
	int used, max = (int)sizeof(text) - 1;
	va_list args;

	test_failures++;
	used = snprintf(text, sizeof(text), "%s:%d: failed: %.300s", file, line, what);
	if (used < max) {
		va_start(args, format);
		used += vsnprintf(text + used, sizeof(text) - (size_t)used, format, args);
		va_end(args);
	}
	if (used > max)
		used = max;
	text[used++] = '\n';
	if (write(STDERR_FILENO, text, (size_t)used) < 0)
		abort();
}

static inline void test_check(const char *file, int line, const char *what, int holds)
{
	if (!holds)
		test_fail(file, line, what, "%s", "");
}

static inline void test_eq(const char *file, int line, const char *what, long long got,
                           long long want)
{
	if (got != want)
		test_fail(file, line, what, "\n\texpected %lld (0x%llx)\n\tgot      %lld (0x%llx)",
		          want, (unsigned long long)want, got, (unsigned long long)got);
}

static inline void test_str(const char *file, int line, const char *what, const char *got,
                            const char *want)
{
	if (got == want || (got && want && strcmp(got, want) == 0))
		return;
	test_fail(file, line, what, "\n\texpected \"%.200s\"\n\tgot      \"%.200s\"",
	          want ? want : "(NULL)", got ? got : "(NULL)");
}

static inline const char *test_error_text(int err)
{
	return err == TEST_UNTOUCHED ? "untouched" : strerror(err);
}

static inline void test_errno(const char *file, int line, const char *what, int got,
                              const char *name, int want)
{
	if (got != want)
		test_fail(file, line, what, "\n\texpected errno %s (%d)\n\tgot      errno %d (%s)",
		          name, want, got, test_error_text(got));
}

static inline void test_fails(const char *file, int line, const char *what, long long got,
                              long long want, const char *name, int err)
{
	int seen = errno;

	if (got != want)
		test_fail(file, line, what, "\n\texpected %lld and errno %s (%d)\n\tgot      %lld",
		          want, name, err, got);
	else
		test_errno(file, line, what, seen, name, err);
}

static inline void test_ok(const char *file, int line, const char *what, long long got)
{
	int seen = errno;

	if (got == -1)
		test_fail(file, line, what, "\n\texpected no error\n\tgot      errno %d (%s)", seen,
		          test_error_text(seen));
}

__attribute__((format(printf, 1, 2), noreturn)) static inline void test_skip(const char *format,
                                                                             ...)
{
	va_list args;

	va_start(args, format);
	vprintf(format, args);
	va_end(args);
	printf("\n");
	fflush(stdout);
	exit(77);
}

static inline int test_result(void)
{
	fflush(stdout);
	return test_failures != 0;
}

/*
 * A name for a shared-memory object or a queue that no other run of any test
 * uses at the same time: "/loam-PID-what", written to name, which it returns.
 * The runner tells by the PID whose test left a name behind.
 */
static inline char *test_name(char name[64], const char *what)
{
	snprintf(name, 64, "/loam-%ld-%s", (long)getpid(), what);
	return name;
}

#endif
