/* SPDX-License-Identifier: BSD-2-Clause */
/* O_CREAT with O_EXCL fails when the queue exists, and leaves it as it was. */
// spec: mq_open 5, O_EXCL, [EEXIST]
// variants: mq
#include "mq.h"

int main(void)
{
	char name[64];
	mqd_t q = new_queue(test_name(name, "excl"), 0);

	CHECK_SENDS(q, "kept", 1);
	CHECK_FAILS(mq_open(name, O_RDWR | O_CREAT | O_EXCL, 0600, NULL), EEXIST);
	CHECK_FAILS(mq_open(name, O_RDONLY | O_CREAT | O_EXCL | O_NONBLOCK, 0, NULL), EEXIST);
	CHECK_COUNT(q, 1);
	CHECK_RECEIVES(mq_open(name, O_RDONLY), "kept", 1);
	CHECK_OK(mq_unlink(name));
	return TEST_RESULT();
}
