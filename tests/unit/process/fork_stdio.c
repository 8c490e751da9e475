/* SPDX-License-Identifier: BSD-2-Clause */
/* What was flushed before fork is written once, and the child's stdio and atexit work. */
// expect-output: ^parent\nchild\nchild at exit\nparent again\nparent at exit\n$
#include <sys/wait.h>

#include "test.h"

static const char *who = "parent";

static void at_exit(void)
{
	printf("%s at exit\n", who);
}

int main(void)
{
	int status;
	pid_t pid;

	atexit(at_exit);
	printf("parent\n");
	fflush(stdout);
	pid = fork();
	if (pid == 0) {
		who = "child";
		printf("child\n");
		exit(0);
	}
	waitpid(pid, &status, 0);
	printf("parent again\n");
	return status;
}
