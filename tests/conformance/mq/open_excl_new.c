/* SPDX-License-Identifier: BSD-2-Clause */
/* O_CREAT with O_EXCL makes a queue that does not exist. */
// spec: mq_open 5, O_EXCL
// variants: mq
#include "mq.h"

int main(void)
{
	char name[64];
	struct mq_attr attr = {.mq_maxmsg = 1, .mq_msgsize = SIZE};
	mqd_t q = mq_open(test_name(name, "excl"), O_RDWR | O_CREAT | O_EXCL, 0600, &attr);

	CHECK_OK(q);
	CHECK_SENDS(q, "m", 1);
	CHECK_RECEIVES(mq_open(name, O_RDWR), "m", 1);
	CHECK_OK(mq_unlink(name));
	return TEST_RESULT();
}
