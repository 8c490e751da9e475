/* SPDX-License-Identifier: BSD-2-Clause */
/* A queue that nobody has open exists all the same. */
// spec: mq_open [EEXIST]
// variants: mq
#include "mq.h"

int main(void)
{
	char name[64];

	CHECK_OK(mq_close(new_queue(test_name(name, "closed"), 0)));
	CHECK_FAILS(mq_open(name, O_RDWR | O_CREAT | O_EXCL, 0600, NULL), EEXIST);
	CHECK_OK(mq_unlink(name));
	return TEST_RESULT();
}
