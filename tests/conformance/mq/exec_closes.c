/* SPDX-License-Identifier: BSD-2-Clause */
/* exec closes the descriptors of queues. */
// spec: exec
// variants: mq
#include "mq.h"

static mqd_t q;
static char *self;

static void change(void)
{
	char number[16], *args[] = {self, number, NULL};

	snprintf(number, sizeof(number), "%d", (int)q);
	execv("/proc/self/exe", args);
}

int main(int argc, char **argv)
{
	struct mq_attr attr;

	if (argc > 1) {
		CHECK_FAILS(mq_getattr((mqd_t)atoi(argv[1]), &attr), EBADF);
		CHECK_FAILS(fcntl(atoi(argv[1]), F_GETFD), EBADF);
		return TEST_RESULT();
	}
	self = argv[0];
	q = any_queue(0);
	join_child(start(change));
	CHECK_COUNT(q, 0);
	return TEST_RESULT();
}
