/* SPDX-License-Identifier: BSD-2-Clause */
/* A child whose parent ends gets another parent and lives on. */
#include <sys/wait.h>

#include "clock.h"
#include "test.h"

int main(void)
{
	int fds[2], status;
	pid_t middle, pids[2];

	CHECK_EQ(pipe(fds), 0);
	middle = fork();
	if (middle == 0) {
		pids[0] = getpid();
		if (fork() == 0) {
			while (getppid() == pids[0])
				clock_sleep_ms(1);
			pids[1] = getppid();
			_exit(write(fds[1], pids, sizeof pids) != sizeof pids);
		}
		clock_sleep_ms(20);
		_exit(0);
	}
	CHECK_EQ(waitpid(middle, &status, 0), middle);
	CHECK_EQ(read(fds[0], pids, sizeof pids), sizeof pids);
	CHECK_EQ(pids[0], middle);
	CHECK(pids[1] != middle);
	return TEST_RESULT();
}
