/* SPDX-License-Identifier: BSD-2-Clause */
/* Handlers of pthread_atfork run in order, each in its process; _Fork runs none. */
#include <pthread.h>
#include <sys/wait.h>

#include "test.h"

static char noted[64];

static void note(const char *text)
{
	strcat(noted, text);
}

static void prepare_a(void)
{
	note("a");
}

static void prepare_b(void)
{
	note("b");
}

static void parent_a(void)
{
	note("-parent-a");
}

static void parent_b(void)
{
	note("-b");
}

static void child_a(void)
{
	note("-child-a");
}

static void child_b(void)
{
	note("-b");
}

static void check(pid_t pid, const char *in_child, const char *in_parent)
{
	int status;

	if (pid == 0) {
		CHECK_STR(noted, in_child);
		_exit(TEST_RESULT());
	}
	CHECK_EQ(waitpid(pid, &status, 0), pid);
	CHECK_EQ(status, 0);
	CHECK_STR(noted, in_parent);
	noted[0] = '\0';
}

int main(void)
{
	CHECK_EQ(pthread_atfork(prepare_a, parent_a, child_a), 0);
	for (int i = 0; i < 500; i++)
		CHECK_EQ(pthread_atfork(NULL, NULL, NULL), 0);
	CHECK_EQ(pthread_atfork(prepare_b, parent_b, child_b), 0);
	check(fork(), "ba-child-a-b", "ba-parent-a-b");
	check(_Fork(), "", "");
	return TEST_RESULT();
}
