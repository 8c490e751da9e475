/* SPDX-License-Identifier: BSD-2-Clause */
/* When no descriptor is left mq_open is EMFILE, and no queue was made. */
// variants: mq
#include <sys/resource.h>

#include "queue.h"

int main(void)
{
	char name[64];
	struct rlimit few = {3, 3};
	struct mq_attr attr = {.mq_maxmsg = 1, .mq_msgsize = 8};
	pid_t pid;

	test_name(name, "many");
	pid = fork();
	if (!pid) {
		if (setrlimit(RLIMIT_NOFILE, &few))
			_exit(0);
		CHECK_FAILS(mq_open(name, O_RDWR | O_CREAT, 0600, &attr), EMFILE);
		_exit(TEST_RESULT());
	}
	join_child(pid);
	CHECK_FAILS(mq_open(name, O_RDWR), ENOENT);
	return TEST_RESULT();
}
