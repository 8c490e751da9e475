/* SPDX-License-Identifier: BSD-2-Clause */
/* mq_maxmsg and mq_msgsize are those of the creation, on every descriptor and for good. */
// spec: mq_getattr 5
// variants: mq
#include "mq.h"

int main(void)
{
	char name[64];
	struct mq_attr attr = {.mq_maxmsg = 3, .mq_msgsize = 17}, got;
	mqd_t q = mq_open(test_name(name, "created"), O_RDWR | O_CREAT | O_EXCL, 0600, &attr);

	for (int i = 0; i < 3; i++) {
		memset(&got, 0xff, sizeof(got));
		CHECK_EQ(mq_getattr(q, &got), 0);
		CHECK_EQ(got.mq_maxmsg, 3);
		CHECK_EQ(got.mq_msgsize, 17);
		CHECK_SENDS(q, "m", 0);
		CHECK_OK(mq_close(q));
		q = mq_open(name, i ? O_RDWR : O_WRONLY);
	}
	CHECK_OK(mq_unlink(name));
	return TEST_RESULT();
}
