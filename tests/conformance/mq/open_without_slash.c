/* SPDX-License-Identifier: BSD-2-Clause */
/* What a name without its slash does is up to the implementation: here it is refused. */
// spec: mq_open 1, [EINVAL]
// variants: mq
#include "mq.h"

int main(void)
{
	CHECK_FAILS(mq_open("noslash", O_RDWR), EINVAL);
	CHECK_FAILS(mq_open("noslash", O_RDWR | O_CREAT, 0600, NULL), EINVAL);
	CHECK_FAILS(mq_open("", O_RDWR | O_CREAT, 0600, NULL), EINVAL);
	return TEST_RESULT();
}
