/* SPDX-License-Identifier: BSD-2-Clause */
/* Of several processes that create the same queue with O_EXCL at once exactly one succeeds. */
// variants: mq
#include "queue.h"
#include "race.h"

static char name[64];

static long create(void)
{
	return mq_open(name, O_RDWR | O_CREAT | O_EXCL, 0600, NULL);
}

static int remove_it(void)
{
	return mq_unlink(name);
}

int main(void)
{
	test_name(name, "race");
	one_wins(create, remove_it);
	return TEST_RESULT();
}
