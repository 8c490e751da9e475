/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Sending and receiving, with a limit of time or without, make no system call while nobody
 * sleeps: one would end the process.  That it would is seen by a call that makes one.
 */
// needs: shared
// needs: native
// variants: mq
#include <sys/prctl.h>

#include "queue.h"

enum { SET_SECCOMP = 22, STRICT = 1, ROUNDS = 1000 }; /* only read and write are allowed */

static mqd_t q;
static int out[2];

static void rounds(int n)
{
	const struct timespec never = {0x7fffffffffffffff, 0};
	char in[SIZE];

	while (n--)
		if (mq_send(q, "m", 1, (unsigned)n % 7) || mq_timedsend(q, "n", 1, 3, &never) ||
		    mq_receive(q, in, SIZE, NULL) != 1 ||
		    mq_timedreceive(q, in, SIZE, NULL, &never) != 1)
			return;
}

static void many_rounds(void)
{
	rounds(ROUNDS);
}

static void system_call(void)
{
	struct mq_attr attr;

	mq_getattr(q, &attr);
}

/* Does this where system calls are forbidden.  's': they cannot be; 'd': done; 0: it died. */
static char without_calls(void (*act)(void))
{
	pid_t pid;
	char c = 0;

	CHECK_OK(pipe(out));
	pid = fork();
	if (!pid) {
		rounds(1); /* the first call tells the kernel of the robust list */
		if (prctl(SET_SECCOMP, STRICT, 0L, 0L, 0L) == -1)
			_exit(!write(out[1], "s", 1));
		act();
		_exit(!write(out[1], "d", 1)); /* this ends it, too */
	}
	close(out[1]);
	CHECK_OK(waitpid(pid, NULL, 0));
	if (read(out[0], &c, 1) != 1)
		c = 0;
	close(out[0]);
	return c;
}

int main(void)
{
	char c;

	q = any_queue(0);
	c = without_calls(many_rounds);
	if (c == 's')
		SKIP("this kernel cannot forbid system calls");
	CHECK_EQ(c, 'd');
	CHECK_EQ(without_calls(system_call), 0);
	return TEST_RESULT();
}
