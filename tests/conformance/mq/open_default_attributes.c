/* SPDX-License-Identifier: BSD-2-Clause */
/* Without attributes a queue has the system's defaults, and they hold. */
// spec: mq_open 5, O_CREAT
// variants: mq
#include "mq.h"

int main(void)
{
	char name[64], *text;
	struct mq_attr attr = {0};
	mqd_t q = mq_open(test_name(name, "default"), O_RDWR | O_CREAT | O_EXCL, 0600, NULL);

	CHECK_OK(mq_unlink(name));
	CHECK_OK(mq_getattr(q, &attr));
	CHECK(attr.mq_maxmsg > 0);
	CHECK(attr.mq_msgsize > 0);
	CHECK(text = calloc(1, (size_t)attr.mq_msgsize + 1));
	CHECK_FAILS(mq_send(q, text, (size_t)attr.mq_msgsize + 1, 0), EMSGSIZE);
	for (long i = 0; i < attr.mq_maxmsg; i++)
		CHECK_OK(mq_send(q, text, (size_t)attr.mq_msgsize, 0));
	CHECK_COUNT(q, attr.mq_maxmsg);
	free(text);
	return TEST_RESULT();
}
