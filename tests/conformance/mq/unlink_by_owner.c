/* SPDX-License-Identifier: BSD-2-Clause */
/* The owner may unlink a queue, whatever its mode. */
// spec: mq_unlink 1
// variants: mq
#include "mq.h"

static char name[64];

static void create(void)
{
	new_queue_of_mode(name, 0);
}

static void remove_it(void)
{
	CHECK_OK(mq_unlink(name));
}

int main(void)
{
	test_name(name, "owner");
	run_as(OWNER, OWNER, create);
	run_as(OWNER, OTHER, remove_it);
	CHECK_FAILS(mq_unlink(name), ENOENT);
	return TEST_RESULT();
}
