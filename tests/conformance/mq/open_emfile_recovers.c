/* SPDX-License-Identifier: BSD-2-Clause */
/* After EMFILE a descriptor that is closed can be had again. */
// spec: mq_open 2, [EMFILE]
// variants: mq
#include <sys/resource.h>

#include "mq.h"

static void use_up(void)
{
	char name[64];
	struct rlimit few = {16, 16};
	mqd_t q = new_queue(test_name(name, "emfile"), 0), more[16];
	int n = 0;

	CHECK_OK(setrlimit(RLIMIT_NOFILE, &few));
	while (n < 16 && (more[n] = mq_open(name, O_RDWR)) != (mqd_t)-1)
		n++;
	CHECK_EQ(errno, EMFILE);
	CHECK(n > 0);
	CHECK_OK(mq_close(more[--n]));
	CHECK_SENDS(q, "m", 0);
	CHECK_RECEIVES(mq_open(name, O_RDWR), "m", 0);
	CHECK_OK(mq_unlink(name));
}

int main(void)
{
	join_child(start(use_up));
	return TEST_RESULT();
}
