/* SPDX-License-Identifier: BSD-2-Clause */
/* Only three access modes exist. */
// variants: mq
// needs: loam
#include "queue.h"

int main(void)
{
	char name[64];

	test_name(name, "mode");
	CHECK_FAILS(mq_open(name, O_ACCMODE | O_CREAT, 0600, NULL), EINVAL);
	CHECK_FAILS(mq_open(name, O_RDWR), ENOENT);
	return TEST_RESULT();
}
