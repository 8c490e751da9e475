/* SPDX-License-Identifier: BSD-2-Clause */
/* A message is put before those of lower priorities. */
// spec: mq_send 2
// variants: mq
#include "mq.h"

int main(void)
{
	mqd_t q = any_queue(0);

	CHECK_SENDS(q, "1", 1);
	CHECK_SENDS(q, "2", 2);
	CHECK_SENDS(q, "30000", 30000);
	CHECK_SENDS(q, "0", 0);
	CHECK_RECEIVES(q, "30000", 30000);
	CHECK_RECEIVES(q, "2", 2);
	CHECK_RECEIVES(q, "1", 1);
	CHECK_RECEIVES(q, "0", 0);
	return TEST_RESULT();
}
