/* SPDX-License-Identifier: BSD-2-Clause */
/* For the owner only the owner's bits of the mode count, as with a file. */
// spec: mq_open 3, [EACCES]
// variants: mq
#include "mq.h"

static char name[64];

static void create(void)
{
	new_queue_of_mode(name, 0066);
}

static void refused(void)
{
	CHECK_FAILS(mq_open(name, O_RDWR), EACCES);
	CHECK_FAILS(mq_open(name, O_RDONLY), EACCES);
	CHECK_FAILS(mq_open(name, O_WRONLY), EACCES);
}

static void allowed(void)
{
	CHECK_OK(mq_open(name, O_RDWR));
}

int main(void)
{
	test_name(name, "owner");
	run_as(OWNER, OWNER, create);
	run_as(OWNER, OWNER, refused);
	run_as(OTHER, OTHER, allowed);
	CHECK_OK(mq_unlink(name));
	return TEST_RESULT();
}
