/* SPDX-License-Identifier: BSD-2-Clause */
/* A queue may be open for receiving many times in one process. */
// spec: mq_open 4, O_RDONLY
// variants: mq
#include "mq.h"

enum { COUNT = 12 };

int main(void)
{
	char name[64];
	mqd_t q = new_queue(test_name(name, "many"), 0), in[COUNT];

	for (int i = 0; i < COUNT; i++)
		CHECK_OK(in[i] = mq_open(name, O_RDONLY));
	for (int i = 0; i < COUNT; i++) {
		CHECK_SENDS(q, "m", (unsigned)i);
		CHECK_RECEIVES(in[i], "m", (unsigned)i);
	}
	CHECK_OK(mq_unlink(name));
	return TEST_RESULT();
}
