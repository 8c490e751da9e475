/* SPDX-License-Identifier: BSD-2-Clause */
/* Who does not own the queue may not unlink it, and it stays as it was. */
// spec: mq_unlink [EACCES], RETURN VALUE
// variants: mq
#include "mq.h"

static char name[64];

static void create(void)
{
	CHECK_SENDS(new_queue_of_mode(name, 0666), "kept", 1);
}

static void refused(void)
{
	CHECK_FAILS(mq_unlink(name), EACCES);
	CHECK_RECEIVES(mq_open(name, O_RDWR), "kept", 1);
}

int main(void)
{
	test_name(name, "refused");
	run_as(OWNER, OWNER, create);
	run_as(OTHER, OTHER, refused);
	CHECK_OK(mq_unlink(name));
	return TEST_RESULT();
}
