/* SPDX-License-Identifier: BSD-2-Clause */
/* Without O_CREAT a name that is not there is an error, and stays absent. */
// spec: mq_open [ENOENT]
// variants: mq
#include "mq.h"

int main(void)
{
	char name[64];

	test_name(name, "absent");
	CHECK_FAILS(mq_open(name, O_RDWR), ENOENT);
	CHECK_FAILS(mq_open(name, O_RDONLY | O_NONBLOCK), ENOENT);
	CHECK_FAILS(mq_open(name, O_WRONLY), ENOENT);
	CHECK_FAILS(mq_unlink(name), ENOENT);
	return TEST_RESULT();
}
