/* SPDX-License-Identifier: BSD-2-Clause */
/* Attributes that cannot be are EINVAL at creation; on a queue that exists they do not matter. */
// variants: mq
#include "queue.h"

static mqd_t create(const char *name, long maxmsg, long msgsize)
{
	struct mq_attr attr = {.mq_maxmsg = maxmsg, .mq_msgsize = msgsize};

	return mq_open(name, O_RDWR | O_CREAT, 0600, &attr);
}

int main(void)
{
	char name[64];
	struct mq_attr attr;
	mqd_t q;

	test_name(name, "create");
	CHECK_FAILS(create(name, 0, 10), EINVAL);
	CHECK_FAILS(create(name, 10, 0), EINVAL);
	CHECK_FAILS(create(name, -1, 10), EINVAL);
	CHECK_FAILS(create(name, 10, -1), EINVAL);
	CHECK_FAILS(mq_open(name, O_RDWR), ENOENT);
	q = create(name, 3, 7);
	CHECK_OK(q);
	q = create(name, -5, 99999);
	CHECK_OK(q);
	CHECK_OK(mq_getattr(q, &attr));
	CHECK_EQ(attr.mq_maxmsg, 3);
	CHECK_EQ(attr.mq_msgsize, 7);
	CHECK_OK(mq_unlink(name));
	return TEST_RESULT();
}
