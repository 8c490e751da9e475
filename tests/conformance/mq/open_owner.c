/* SPDX-License-Identifier: BSD-2-Clause */
/* A new queue belongs to its creator's effective user: he may open it, others may not. */
// spec: mq_open 5, O_CREAT
// variants: mq
#include "mq.h"

static char name[64];

static void create(void)
{
	new_queue_of_mode(name, 0600);
}

static void allowed(void)
{
	CHECK_OK(mq_open(name, O_RDWR));
}

static void refused(void)
{
	CHECK_FAILS(mq_open(name, O_RDWR), EACCES);
}

int main(void)
{
	test_name(name, "owner");
	run_as(OWNER, OWNER, create);
	run_as(OWNER, OTHER, allowed);
	run_as(OTHER, OWNER, refused);
	CHECK_OK(mq_unlink(name));
	return TEST_RESULT();
}
