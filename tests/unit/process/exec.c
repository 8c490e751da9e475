/* SPDX-License-Identifier: BSD-2-Clause */
/* exec hands over arguments and environment byte for byte, by every one of its names.
 * (qemu-user cannot exec a program of another CPU.) */
// needs: !user
#include <sys/wait.h>

#include "test.h"

static int after_exec(int argc, char **argv)
{
	CHECK_EQ(argc, 4);
	CHECK_STR(argv[1], "after");
	CHECK_STR(argv[2], "");
	CHECK_STR(argv[3], "two words \"\\ \xff");
	CHECK_EQ(argv[4], NULL);
	CHECK_STR(getenv("LOAM_TEST"), "set=to=this");
	return TEST_RESULT();
}

static char *self;

static void by_execl(void)
{
	execl(self, self, "after", "", "two words \"\\ \xff", (char *)NULL);
}

static void by_execle(void)
{
	char *envp[] = {(char *)"LOAM_TEST=set=to=this", NULL};

	unsetenv("LOAM_TEST");
	execle(self, self, "after", "", "two words \"\\ \xff", (char *)NULL, envp);
}

static void by_execv(void)
{
	char *argv[] = {self, (char *)"after", (char *)"", (char *)"two words \"\\ \xff", NULL};

	execv(self, argv);
}

static void by_execlp(void)
{
	char folder[512];
	char *slash;

	snprintf(folder, sizeof folder, "/nowhere:.:%s", self);
	slash = strrchr(folder, '/');
	*slash = '\0';
	setenv("PATH", folder, 1);
	execlp(strrchr(self, '/') + 1, self, "after", "", "two words \"\\ \xff", (char *)NULL);
}

static void check(void (*call)(void))
{
	int status;
	pid_t pid = fork();

	if (pid == 0) {
		call();
		_exit(99);
	}
	CHECK_EQ(waitpid(pid, &status, 0), pid);
	CHECK_EQ(status, 0);
}

int main(int argc, char **argv)
{
	if (argc > 1)
		return after_exec(argc, argv);
	self = argv[0];
	setenv("LOAM_TEST", "set=to=this", 1);
	check(by_execl);
	check(by_execle);
	check(by_execv);
	if (strchr(self, '/'))
		check(by_execlp);
	return TEST_RESULT();
}
