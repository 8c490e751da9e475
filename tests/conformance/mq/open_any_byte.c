/* SPDX-License-Identifier: BSD-2-Clause */
/* A name may hold any byte but a slash; dots, spaces and others are no different from letters. */
// spec: mq_open 1
// variants: mq
#include "mq.h"

int main(void)
{
	char name[64];
	mqd_t q = new_queue(test_name(name, "...a b\\*?\n\x80\xff~"), 0);

	CHECK_SENDS(q, "m", 0);
	CHECK_RECEIVES(mq_open(name, O_RDONLY), "m", 0);
	CHECK_OK(mq_unlink(name));
	return TEST_RESULT();
}
