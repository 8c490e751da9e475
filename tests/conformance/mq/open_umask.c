/* SPDX-License-Identifier: BSD-2-Clause */
/* The bits of the file mode creation mask are taken out of the mode. */
// spec: mq_open 5, O_CREAT
// variants: mq
#include "mq.h"

static char name[64];

static void refused(void)
{
	CHECK_FAILS(mq_open(name, O_RDWR), EACCES);
}

int main(void)
{
	struct mq_attr attr = {.mq_maxmsg = 1, .mq_msgsize = SIZE};

	umask(077);
	CHECK_OK(mq_open(test_name(name, "umask"), O_RDWR | O_CREAT, 0666, &attr));
	run_as(OTHER, OTHER, refused);
	CHECK_EQ(umask(0), 077);
	CHECK_OK(mq_unlink(name));
	return TEST_RESULT();
}
