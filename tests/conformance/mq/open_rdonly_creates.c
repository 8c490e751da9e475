/* SPDX-License-Identifier: BSD-2-Clause */
/* A queue may be created with O_RDONLY; others then send. */
// spec: mq_open 4, O_RDONLY
// variants: mq
#include "mq.h"

int main(void)
{
	char name[64];
	struct mq_attr attr = {.mq_maxmsg = 1, .mq_msgsize = SIZE};
	mqd_t in = mq_open(test_name(name, "in"), O_RDONLY | O_CREAT | O_EXCL, 0600, &attr);
	mqd_t out = mq_open(name, O_WRONLY);

	CHECK_OK(in);
	CHECK_SENDS(out, "m", 0);
	CHECK_RECEIVES(in, "m", 0);
	CHECK_OK(mq_unlink(name));
	return TEST_RESULT();
}
