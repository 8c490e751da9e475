/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Who is not privileged can make only so many queues: then it is ENOSPC, until one goes.
 * On Linux that happens in a name space of queues of its own, or other tests would find
 * none left.
 */
// spec: mq_open [ENOSPC]
// needs: kernel !user
// variants: mq
#include "mq.h"

enum { MOST = 1024 };

static char *self;

static char *name_of(char name[64], int i)
{
	snprintf(name, 64, "/loam-%ld-%d", (long)getpid(), i);
	return name;
}

static mqd_t make(int i)
{
	struct mq_attr attr = {.mq_maxmsg = 1, .mq_msgsize = 1};
	char name[64];
	mqd_t q = mq_open(name_of(name, i), O_RDWR | O_CREAT | O_EXCL, 0600, &attr);

	return q == (mqd_t)-1 ? q : mq_close(q);
}

static void use_up(void)
{
	char name[64];
	int n = 0;

	while (n < MOST && make(n) == 0)
		n++;
	CHECK_EQ(errno, ENOSPC);
	CHECK_FAILS(mq_open(name_of(name, n), O_RDWR), ENOENT);
	CHECK(n > 0 && n < MOST);
	CHECK_OK(mq_unlink(name_of(name, 0)));
	CHECK_OK(make(0));
	while (n-- > 0)
		CHECK_OK(mq_unlink(name_of(name, n)));
}

static void run_alone(void)
{
	char *args[] = {"unshare", "--ipc", self, "alone", NULL};

	execv("/usr/bin/unshare", args);
}

int main(int argc, char **argv)
{
	int status = 0;

	self = argv[0];
	if (argc > 1 || access("/usr/bin/unshare", X_OK)) {
		run_as(OWNER, OWNER, use_up);
		return TEST_RESULT() ? 2 : 0;
	}
	CHECK_OK(waitpid(start(run_alone), &status, 0));
	if (WEXITSTATUS(status) == 1)
		SKIP("no name space of its own to be had");
	CHECK_EQ(status, 0);
	return TEST_RESULT();
}
