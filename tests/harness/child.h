/* SPDX-License-Identifier: BSD-2-Clause */
/* Child processes that check something, and such that run as another user. */
#ifndef TEST_CHILD_H
#define TEST_CHILD_H

#include <sys/types.h>
#include <sys/wait.h>

#include "test.h"

/* Waits for a child and checks that it found nothing wrong. */
static inline void join_child(pid_t pid)
{
	int status = -1;

	CHECK_EQ(waitpid(pid, &status, 0), pid);
	CHECK_EQ(status, 0);
}

/* A child that does this and ends. */
static inline pid_t start(void (*act)(void))
{
	pid_t pid = fork();

	CHECK_OK(pid);
	if (pid)
		return pid;
	act();
	_exit(TEST_RESULT());
}

/* Does this in a child and waits for its end. */
static inline void in_child(void (*act)(void))
{
	join_child(start(act));
}

enum { OWNER = 65533, OTHER = 65534 };

/* Does this in a child that runs as another user and group, and waits for its end. */
static inline void run_as(uid_t user, gid_t group, void (*act)(void))
{
	pid_t pid;

	if (getuid())
		SKIP("needs to begin as user 0");
	pid = fork();
	if (!pid) {
		CHECK_OK(setgid(group));
		CHECK_OK(setuid(user));
		act();
		_exit(TEST_RESULT());
	}
	join_child(pid);
}

#endif
