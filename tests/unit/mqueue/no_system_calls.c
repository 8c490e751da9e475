/* SPDX-License-Identifier: BSD-2-Clause */
/* Sending and receiving make no system call while nobody sleeps: one would end the process. */
// needs: shared
// needs: native
// variants: mq
#include <sys/prctl.h>

#include "queue.h"

enum { SET_SECCOMP = 22, STRICT = 1, ROUNDS = 1000 }; /* only read and write are allowed */

static void rounds(mqd_t q, int n)
{
	char in[SIZE];

	while (n--)
		if (mq_send(q, "m", 1, (unsigned)n % 7) || mq_send(q, "n", 1, 3) ||
		    mq_receive(q, in, SIZE, NULL) != 1 || mq_receive(q, in, SIZE, NULL) != 1)
			return;
}

int main(void)
{
	mqd_t q = any_queue(0);
	int fds[2];
	char c = 0;
	pid_t pid;

	CHECK_OK(pipe(fds));
	pid = fork();
	if (!pid) {
		rounds(q, 1); /* the first call tells the kernel of the robust list */
		if (prctl(SET_SECCOMP, STRICT, 0L, 0L, 0L) == -1)
			_exit(!write(fds[1], "s", 1));
		rounds(q, ROUNDS);
		_exit(!write(fds[1], "d", 1));
	}
	close(fds[1]);
	CHECK_OK(waitpid(pid, NULL, 0));
	CHECK_EQ(read(fds[0], &c, 1), 1);
	if (c == 's')
		SKIP("this kernel cannot forbid system calls");
	CHECK_EQ(c, 'd');
	return TEST_RESULT();
}
