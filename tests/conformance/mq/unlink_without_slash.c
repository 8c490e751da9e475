/* SPDX-License-Identifier: BSD-2-Clause */
/* A name that mq_open refuses, mq_unlink refuses. */
// spec: mq_unlink 1
// variants: mq
#include "mq.h"

int main(void)
{
	CHECK_FAILS(mq_unlink("noslash"), EINVAL);
	CHECK_FAILS(mq_unlink(""), EINVAL);
	return TEST_RESULT();
}
