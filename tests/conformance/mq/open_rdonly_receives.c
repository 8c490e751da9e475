/* SPDX-License-Identifier: BSD-2-Clause */
/* O_RDONLY is enough to receive. */
// spec: mq_open 4, O_RDONLY
// variants: mq
#include "mq.h"

int main(void)
{
	char name[64];
	mqd_t q = new_queue(test_name(name, "rdonly"), 0);

	CHECK_SENDS(q, "m", 7);
	CHECK_RECEIVES(mq_open(name, O_RDONLY), "m", 7);
	CHECK_OK(mq_unlink(name));
	return TEST_RESULT();
}
