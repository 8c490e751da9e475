/* SPDX-License-Identifier: BSD-2-Clause */
/* mq_curmsgs is the number of messages in the queue, whoever asks. */
// spec: mq_getattr 6
// variants: mq
#include "mq.h"

int main(void)
{
	char name[64];
	mqd_t q = new_queue(test_name(name, "curmsgs"), 0), in = mq_open(name, O_RDONLY);
	mqd_t out = mq_open(name, O_WRONLY);

	for (int i = 0; i < MESSAGES; i++) {
		CHECK_COUNT(in, i);
		CHECK_SENDS(out, "m", (unsigned)i);
		CHECK_COUNT(out, i + 1);
	}
	for (unsigned i = MESSAGES; i-- > 0;) {
		CHECK_RECEIVES(in, "m", i);
		CHECK_COUNT(q, i);
	}
	CHECK_OK(mq_unlink(name));
	return TEST_RESULT();
}
