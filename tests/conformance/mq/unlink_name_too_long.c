/* SPDX-License-Identifier: BSD-2-Clause */
/* A name of more than NAME_MAX bytes behind the slash is ENAMETOOLONG. */
// spec: mq_unlink [ENAMETOOLONG]
// variants: mq
#include <limits.h>

#include "mq.h"

int main(void)
{
	char name[NAME_MAX + 3] = "/";

	memset(name + 1, 'n', NAME_MAX + 1);
	CHECK_FAILS(mq_unlink(name), ENAMETOOLONG);
	name[NAME_MAX + 1] = 0;
	CHECK_FAILS(mq_unlink(name), ENOENT);
	return TEST_RESULT();
}
