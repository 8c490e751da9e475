/* SPDX-License-Identifier: BSD-2-Clause */
/* What a second slash means is up to the implementation: here nothing, it is refused. */
// spec: mq_open 1
// variants: mq
#include "mq.h"

int main(void)
{
	CHECK_FAILS(mq_open("/a/b", O_RDWR | O_CREAT, 0600, NULL), EACCES);
	CHECK_FAILS(mq_open("//b", O_RDWR | O_CREAT, 0600, NULL), EACCES);
	CHECK_FAILS(mq_open("/a/", O_RDWR | O_CREAT, 0600, NULL), EACCES);
	CHECK_FAILS(mq_open("/../a", O_RDWR | O_CREAT, 0600, NULL), EACCES);
	return TEST_RESULT();
}
