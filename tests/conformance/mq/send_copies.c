/* SPDX-License-Identifier: BSD-2-Clause */
/* The message is what the buffer held when it was sent. */
// spec: mq_send 1
// variants: mq
#include "mq.h"

int main(void)
{
	mqd_t q = any_queue(0);
	char out[] = "first";

	CHECK_SENDS(q, out, 0);
	memcpy(out, "other", 5);
	CHECK_SENDS(q, out, 0);
	memset(out, 'x', 5);
	CHECK_RECEIVES(q, "first", 0);
	CHECK_RECEIVES(q, "other", 0);
	return TEST_RESULT();
}
