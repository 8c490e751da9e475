/* SPDX-License-Identifier: BSD-2-Clause */
/* Each who uses a shared queue writes there: who may only read, or only write, may not open it. */
// needs: shared
// variants: mq
#include "queue.h"

static char name[64];

static void may_not(void)
{
	CHECK_FAILS(mq_open(name, O_RDONLY), EACCES);
	CHECK_FAILS(mq_open(name, O_WRONLY), EACCES);
	CHECK_FAILS(mq_open(name, O_RDWR), EACCES);
	CHECK_FAILS(mq_open(name, O_RDONLY | O_CREAT, 0600, NULL), EACCES);
	CHECK_FAILS(mq_open(name, O_RDONLY | O_CREAT | O_EXCL, 0600, NULL), EEXIST);
}

static void try_mode(mode_t mode)
{
	mqd_t q = new_queue_of_mode(test_name(name, "both"), mode);

	run_as(OTHER, OTHER, may_not);
	CHECK_OK(mq_close(q));
	CHECK_OK(mq_unlink(name));
}

int main(void)
{
	try_mode(0604);
	try_mode(0602);
	return TEST_RESULT();
}
