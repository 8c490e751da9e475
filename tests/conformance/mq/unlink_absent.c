/* SPDX-License-Identifier: BSD-2-Clause */
/* The name of no queue is ENOENT. */
// spec: mq_unlink [ENOENT]
// variants: mq
#include "mq.h"

int main(void)
{
	char name[64];

	CHECK_FAILS(mq_unlink(test_name(name, "absent")), ENOENT);
	CHECK_FAILS(mq_unlink("/"), ENOENT);
	return TEST_RESULT();
}
