/* SPDX-License-Identifier: BSD-2-Clause */
/* A name is a slash and 1..255 bytes; each other shape has its error. */
// variants: mq
#include "queue.h"

static void refuse(const char *name, int err)
{
	CHECK_FAILS(mq_open(name, O_RDWR | O_CREAT, 0600, NULL), err);
}

int main(void)
{
	struct mq_attr attr = {.mq_maxmsg = 1, .mq_msgsize = 8};
	char name[300];

	refuse("no-slash", EINVAL);
	refuse("", EINVAL);
	refuse("/", ENOENT);
	refuse("/a/b", EACCES);
	CHECK_FAILS(mq_unlink("no-slash"), EINVAL);
	memset(name, 'n', sizeof(name));
	snprintf(name, 30, "/loam-%ld-", (long)getpid());
	name[strlen(name)] = 'n';
	name[257] = 0;
	refuse(name, ENAMETOOLONG);
	CHECK_FAILS(mq_unlink(name), ENAMETOOLONG);
	name[256] = 0;
	CHECK_OK(mq_open(name, O_RDWR | O_CREAT, 0600, &attr));
	CHECK_OK(mq_unlink(name));
	return TEST_RESULT();
}
