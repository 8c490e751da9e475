/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * What the files of portcheck share.  Each call of port.h has a check: a function that makes the
 * call and says what it expects.  The first claim that does not hold prints a line; the call is
 * then wrong.  A call that answers -ENOSYS is missing, and its check is over.
 */
#ifndef PORTCHECK_CHECK_H
#define PORTCHECK_CHECK_H

#include <port.h>
#include <abi/errno.h>

enum verdict { RIGHT, WRONG, MISSING, NOT_RUN };

struct check {
	const char *call;  /* without port_ */
	void (*run)(void); /* in a process of its own, if there is a fork */
	const char *cost;  /* of its absence */
	enum verdict verdict;
};

/* A row of a table of checks; each has a function check_<call>. */
#define CHECK(call, cost)                          \
	{                                          \
#call, check_##call, cost, NOT_RUN \
	}

/* The tables, in the order in which a port is made; each ends with a row without a call. */
extern struct check required_checks[], memory_checks[], descriptor_checks[], shm_checks[],
        thread_checks[], process_checks[], signal_checks[], time_checks[], mqueue_checks[];

/* The result is this number, this error, or anything that is no error. */
#define GIVES(expr, number) claim(#expr, (long)(expr), (number))
#define FAILS(expr, error)  claim(#expr, (long)(expr), -(long)(error))
#define WORKS(expr)         claim_works(#expr, (long)(expr))
/* Something that the call did. */
#define HOLDS(expr) claim_holds(#expr, (expr))
/* As WORKS; where it does not the rest of the check makes no sense and is left out. */
#define NEEDS(expr)                                       \
	do {                                              \
		if (claim_works(#expr, (long)(expr)) < 0) \
			return;                           \
	} while (0)
/* What a check is made with and what has a check of its own: without it, it cannot be made. */
#define USES(expr)                                         \
	do {                                               \
		if (claim_usable(#expr, (long)(expr)) < 0) \
			return;                            \
	} while (0)

/* Each gives the result back. */
long claim(const char *what, long got, long want);
long claim_works(const char *what, long got);
long claim_holds(const char *what, long truth);
long claim_usable(const char *what, long got);

/* The verdict of the check that runs now, with which its process ends. */
extern enum verdict verdict_now;

/* ---- printing: say.c ------------------------------------------------------------- */

/* Appends to the line that is being made; the last writes it, with a newline. */
void say(const char *text);
void say_number(long n);
/* A result: the number, or an error with its name. */
void say_result(long r);
void say_end(void);
/* Blanks up to this column. */
void say_to(unsigned column);

/* ---- what checks are made with --------------------------------------------------- */

#define PAGE 4096ul

/* A file or an object of 0 bytes that has no name any more, for reading and writing; or the
 * error of whatever is missing. */
long scratch(void);
/* A name that no other process has, 0 in front of digits that fit. */
const char *own_name(void);
/* Private memory of so many pages, NULL. */
char *pages(size_t n);
/* A thread that runs this; 0 or -errno.  One at a time. */
long thread_run(void (*function)(void));
/* Until that thread is gone; false if it still is there after a while. */
int thread_ended(void);
/* Gives way some ten thousand times, or until *word is value; whether it is. */
int wait_until(const volatile int *word, int value);

#endif
