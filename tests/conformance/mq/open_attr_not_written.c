/* SPDX-License-Identifier: BSD-2-Clause */
/* The attributes of the caller stay as they were. */
// spec: mq_open SYNOPSIS
// variants: mq
#include "mq.h"

int main(void)
{
	char name[64];
	struct mq_attr attr = {.mq_flags = 5, .mq_maxmsg = 3, .mq_msgsize = 7, .mq_curmsgs = 9},
	               before;

	before = attr;
	CHECK_OK(mq_open(test_name(name, "attr"), O_RDWR | O_CREAT | O_EXCL, 0600, &attr));
	CHECK_EQ(memcmp(&attr, &before, sizeof(attr)), 0);
	CHECK_OK(mq_unlink(name));
	return TEST_RESULT();
}
