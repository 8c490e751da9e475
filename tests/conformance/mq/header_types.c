/* SPDX-License-Identifier: BSD-2-Clause */
/* The types of the header: members of mq_attr are long, and mqd_t holds -1. */
// spec: mqueue.h
// variants: mq
#include "mq.h"

int main(void)
{
	struct mq_attr attr;

	CHECK(__builtin_types_compatible_p(__typeof__(attr.mq_flags), long));
	CHECK(__builtin_types_compatible_p(__typeof__(attr.mq_maxmsg), long));
	CHECK(__builtin_types_compatible_p(__typeof__(attr.mq_msgsize), long));
	CHECK(__builtin_types_compatible_p(__typeof__(attr.mq_curmsgs), long));
	CHECK((mqd_t)-1 != (mqd_t)0);
	return TEST_RESULT();
}
