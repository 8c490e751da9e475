/* SPDX-License-Identifier: BSD-2-Clause */
/* An invalid time limit is EINVAL if the call would have to wait, and does not matter otherwise. */
// variants: mq
// spec: POSIX.1-2024 mq_timedsend, ERRORS: "The process or thread would have blocked, and ..."
// needs: loam
#include "queue.h"

static const struct timespec bad[] = {{1, -1}, {1, 1000000000}, {4000000000, 2000000000}};

static void check(const struct timespec *limit)
{
	mqd_t q = any_queue(0), nonblock = any_queue(O_NONBLOCK);
	char in[SIZE];

	CHECK_FAILS(mq_timedreceive(q, in, SIZE, NULL, limit), EINVAL);
	CHECK_FAILS(mq_timedreceive(nonblock, in, SIZE, NULL, limit), EAGAIN);
	for (int i = 0; i < MESSAGES; i++)
		CHECK_OK(mq_timedsend(q, "m", 1, 0, limit));
	CHECK_FAILS(mq_timedsend(q, "m", 1, 0, limit), EINVAL);
	for (int i = 0; i < MESSAGES; i++)
		CHECK_EQ(mq_timedreceive(q, in, SIZE, NULL, limit), 1);
	CHECK_OK(mq_close(q));
	CHECK_OK(mq_close(nonblock));
}

int main(void)
{
	const struct timespec before_1970 = {-5, 0};
	char in[SIZE];

	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		check(&bad[i]);
	CHECK_FAILS(mq_timedreceive(any_queue(0), in, SIZE, NULL, &before_1970), ETIMEDOUT);
	return TEST_RESULT();
}
