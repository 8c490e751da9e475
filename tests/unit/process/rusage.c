/* SPDX-License-Identifier: BSD-2-Clause */
/* getrusage and wait4 tell the processor time that was used. */
// timeout: 30
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

#include "test.h"

static long ms(const struct rusage *u)
{
	return (u->ru_utime.tv_sec + u->ru_stime.tv_sec) * 1000 +
	       (u->ru_utime.tv_usec + u->ru_stime.tv_usec) / 1000;
}

static void work(long until_ms)
{
	struct timespec t;

	do
		clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	while (t.tv_sec * 1000 + t.tv_nsec / 1000000 < until_ms);
}

int main(void)
{
	struct rusage usage;
	int status;
	pid_t pid;

	work(100);
	CHECK_EQ(getrusage(RUSAGE_SELF, &usage), 0);
	CHECK(ms(&usage) >= 50);
	CHECK(usage.ru_utime.tv_usec >= 0 && usage.ru_utime.tv_usec < 1000000);
	CHECK_FAILS(getrusage(77, &usage), EINVAL);
	pid = fork();
	if (pid == 0) {
		work(100);
		_exit(0);
	}
	CHECK_EQ(wait4(pid, &status, 0, &usage), pid);
	CHECK_EQ(status, 0);
	CHECK(ms(&usage) >= 50);
	CHECK_EQ(getrusage(RUSAGE_CHILDREN, &usage), 0);
	CHECK(ms(&usage) >= 50);
	return TEST_RESULT();
}
