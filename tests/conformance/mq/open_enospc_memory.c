/* SPDX-License-Identifier: BSD-2-Clause */
/* A queue for which there is no memory is ENOSPC, and is not made. */
// spec: mq_open [ENOSPC]
// needs: shared
// variants: mq
#include "mq.h"

int main(void)
{
	char name[64];
	struct mq_attr attr = {.mq_maxmsg = 65536, .mq_msgsize = 16 << 20};

	test_name(name, "enospc");
	CHECK_FAILS(mq_open(name, O_RDWR | O_CREAT, 0600, &attr), ENOSPC);
	CHECK_FAILS(mq_open(name, O_RDWR), ENOENT);
	return TEST_RESULT();
}
