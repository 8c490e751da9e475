/* SPDX-License-Identifier: BSD-2-Clause */
/* A process with no descriptor left gets EMFILE, whether the queue exists or not. */
// spec: mq_open 2, [EMFILE]
// variants: mq
#include <sys/resource.h>

#include "mq.h"

static char name[64], absent[64];

static void use_up(void)
{
	struct rlimit few = {16, 16};
	int fd;

	CHECK_OK(setrlimit(RLIMIT_NOFILE, &few));
	while ((fd = dup(0)) != -1)
		;
	CHECK_EQ(errno, EMFILE);
	CHECK_FAILS(mq_open(name, O_RDWR), EMFILE);
	CHECK_FAILS(mq_open(absent, O_RDWR | O_CREAT, 0600, NULL), EMFILE);
}

int main(void)
{
	mqd_t q = new_queue(test_name(name, "emfile"), 0);

	test_name(absent, "absent");
	CHECK_SENDS(q, "kept", 0);
	join_child(start(use_up));
	CHECK_RECEIVES(mq_open(name, O_RDWR), "kept", 0);
	CHECK_FAILS(mq_open(absent, O_RDWR), ENOENT);
	CHECK_OK(mq_unlink(name));
	return TEST_RESULT();
}
