/* SPDX-License-Identifier: BSD-2-Clause */
/* The queue and its messages outlive exec, for the new program to open. */
// spec: exec, mq_close 1
// variants: mq
#include "mq.h"

static char name[64], *self;

static void change(void)
{
	char *args[] = {self, name, NULL};

	CHECK_SENDS(new_queue(name, 0), "old program", 5);
	execv("/proc/self/exe", args);
}

int main(int argc, char **argv)
{
	if (argc > 1) {
		CHECK_RECEIVES(mq_open(argv[1], O_RDONLY), "old program", 5);
		return TEST_RESULT();
	}
	self = argv[0];
	test_name(name, "exec");
	join_child(start(change));
	CHECK_OK(mq_unlink(name));
	return TEST_RESULT();
}
