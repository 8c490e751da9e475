/* SPDX-License-Identifier: BSD-2-Clause */
/* O_EXCL creates or is EEXIST; a queue that is not there is ENOENT. */
// variants: mq
#include "queue.h"

int main(void)
{
	char name[64];

	test_name(name, "excl");
	CHECK_FAILS(mq_open(name, O_RDWR), ENOENT);
	CHECK_FAILS(mq_unlink(name), ENOENT);
	new_queue(name, 0);
	CHECK_FAILS(mq_open(name, O_RDWR | O_CREAT | O_EXCL, 0600, NULL), EEXIST);
	CHECK_OK(mq_open(name, O_RDWR | O_CREAT, 0600, NULL));
	CHECK_OK(mq_open(name, O_RDONLY));
	CHECK_OK(mq_unlink(name));
	CHECK_FAILS(mq_open(name, O_RDWR), ENOENT);
	return TEST_RESULT();
}
