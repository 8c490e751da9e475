/* SPDX-License-Identifier: BSD-2-Clause */
/* A NULL attr makes a queue of the system's defaults. */
// variants: mq
#include "queue.h"

int main(void)
{
	char name[64];
	struct mq_attr attr;
	mqd_t q = mq_open(test_name(name, "default"), O_RDWR | O_CREAT, 0600, NULL);

	CHECK_OK(q);
	CHECK_OK(mq_unlink(name));
	CHECK_OK(mq_getattr(q, &attr));
	CHECK(attr.mq_maxmsg > 0);
	CHECK(attr.mq_msgsize > 0);
	return TEST_RESULT();
}
