/* SPDX-License-Identifier: BSD-2-Clause */
/* O_CREAT has no effect when the queue exists: its mode stays. */
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
	umask(0);
	new_queue(test_name(name, "mode"), 0);
	CHECK_OK(mq_open(name, O_RDWR | O_CREAT, 0666, NULL));
	run_as(OTHER, OTHER, refused);
	CHECK_OK(mq_unlink(name));
	return TEST_RESULT();
}
