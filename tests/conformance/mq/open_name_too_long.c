/* SPDX-License-Identifier: BSD-2-Clause */
/* A name of more than NAME_MAX bytes behind the slash is ENAMETOOLONG. */
// spec: mq_open [ENAMETOOLONG]
// variants: mq
#include <limits.h>

#include "mq.h"

int main(void)
{
	char name[NAME_MAX + 3] = "/";

	memset(name + 1, 'n', NAME_MAX + 1);
	CHECK_FAILS(mq_open(name, O_RDWR), ENAMETOOLONG);
	CHECK_FAILS(mq_open(name, O_RDWR | O_CREAT, 0600, NULL), ENAMETOOLONG);
	return TEST_RESULT();
}
