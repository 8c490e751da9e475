/* SPDX-License-Identifier: BSD-2-Clause */
/* Who has no permission gets EACCES in each access mode, with O_CREAT too. */
// spec: mq_open [EACCES]
// variants: mq
#include "mq.h"

static char name[64];

static void refused(void)
{
	CHECK_FAILS(mq_open(name, O_RDONLY), EACCES);
	CHECK_FAILS(mq_open(name, O_WRONLY), EACCES);
	CHECK_FAILS(mq_open(name, O_RDWR), EACCES);
	CHECK_FAILS(mq_open(name, O_RDWR | O_CREAT, 0666, NULL), EACCES);
}

int main(void)
{
	new_queue(test_name(name, "none"), 0);
	run_as(OTHER, OTHER, refused);
	CHECK_OK(mq_unlink(name));
	return TEST_RESULT();
}
