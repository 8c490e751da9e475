/* SPDX-License-Identifier: BSD-2-Clause */
/* Who may not open a queue, or take its name away, gets EACCES. */
// variants: mq
#include "queue.h"

int main(void)
{
	char name[64];
	pid_t pid;

	if (getuid())
		SKIP("needs to begin as user 0");
	umask(0);
	CHECK_OK(mq_open(test_name(name, "perm"), O_RDWR | O_CREAT, 0604, NULL));
	pid = fork();
	if (!pid) {
		CHECK_OK(setgid(65534));
		CHECK_OK(setuid(65534));
		CHECK_FAILS(mq_open(name, O_RDWR), EACCES);
		CHECK_FAILS(mq_open(name, O_WRONLY), EACCES);
		CHECK_FAILS(mq_unlink(name), EACCES);
		_exit(TEST_RESULT());
	}
	join_child(pid);
	CHECK_OK(mq_unlink(name));
	return TEST_RESULT();
}
