/* SPDX-License-Identifier: BSD-2-Clause */
/* NAME_MAX bytes behind the slash are a name, and each of them counts. */
// spec: mq_open 1
// variants: mq
#include <limits.h>

#include "mq.h"

int main(void)
{
	char name[NAME_MAX + 2], other[NAME_MAX + 2];
	mqd_t q;

	memset(name, 'n', sizeof(name));
	name[snprintf(name, 40, "/loam-%ld-", (long)getpid())] = 'n';
	name[NAME_MAX + 1] = 0;
	memcpy(other, name, sizeof(name));
	other[NAME_MAX] = 'm';
	q = new_queue(name, 0);
	CHECK_SENDS(q, "long", 0);
	CHECK_RECEIVES(mq_open(name, O_RDONLY), "long", 0);
	CHECK_FAILS(mq_open(other, O_RDONLY), ENOENT);
	CHECK_OK(mq_unlink(name));
	return TEST_RESULT();
}
