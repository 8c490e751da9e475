/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * launch FD [NAME=VALUE...] COMMAND [ARG...]: runs it, with these in its environment, then
 * writes to descriptor FD one line: its exit status (128 + N after signal N), CPU time and
 * wall time in seconds, and the peak memory in KiB of the largest process among it and its
 * descendants.
 *
 * A process counts as large as the one that started it, and as whatever it was before it
 * called exec: so it must be started by a small one, and not through env.
 */
#define _GNU_SOURCE
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double seconds_of(struct timeval t)
{
	return (double)t.tv_sec + (double)t.tv_usec / 1e6;
}

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static pid_t start(char **command, int report)
{
	pid_t pid = fork();

	if (pid == 0) {
		prctl(PR_SET_PDEATHSIG, SIGKILL);
		close(report);
		for (; *command && (*command)[strcspn(*command, "/=")] == '='; command++)
			putenv(*command);
		if (!*command)
			_exit(127);
		execvp(command[0], command);
		perror(command[0]);
		_exit(127);
	}
	return pid;
}

int main(int argc, char **argv)
{
	int report = argc > 2 ? atoi(argv[1]) : -1;
	double began = now();
	struct rusage used;
	int status;

	prctl(PR_SET_PDEATHSIG, SIGKILL);
	if (report < 0 || wait4(start(argv + 2, report), &status, 0, &used) < 0) {
		perror("launch");
		return 1;
	}
	dprintf(report, "%d %.6f %.6f %ld\n",
	        WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status),
	        seconds_of(used.ru_utime) + seconds_of(used.ru_stime), now() - began,
	        used.ru_maxrss);
	return 0;
}
