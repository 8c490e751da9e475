/* SPDX-License-Identifier: BSD-2-Clause */
/* A message is put behind those of the same priority. */
// spec: mq_send 2
// variants: mq
#include "mq.h"

int main(void)
{
	mqd_t q = any_queue(0);

	CHECK_SENDS(q, "first", 5);
	CHECK_SENDS(q, "second", 5);
	CHECK_RECEIVES(q, "first", 5);
	CHECK_SENDS(q, "third", 5);
	CHECK_SENDS(q, "fourth", 5);
	CHECK_RECEIVES(q, "second", 5);
	CHECK_RECEIVES(q, "third", 5);
	CHECK_RECEIVES(q, "fourth", 5);
	return TEST_RESULT();
}
