/* SPDX-License-Identifier: BSD-2-Clause */
/* Which names there are: at most 255 bytes, no slash inside, not empty. */
#include "object.h"

static const int create = O_RDWR | O_CREAT;

int main(void)
{
	char name[300];

	CHECK_FAILS(shm_open("", create, 0600), EINVAL);
	CHECK_FAILS(shm_open("/", create, 0600), EINVAL);
	CHECK_FAILS(shm_open("/a/b", create, 0600), EINVAL);
	CHECK_FAILS(shm_open("a/", create, 0600), EINVAL);
	memset(name, 'n', sizeof(name));
	snprintf(name, 30, "/loam-%ld-", (long)getpid());
	name[strlen(name)] = 'n';
	name[257] = 0;
	CHECK_FAILS(shm_open(name, create, 0600), ENAMETOOLONG);
	CHECK_FAILS(shm_unlink(name), ENAMETOOLONG);
	name[256] = 0;
	CHECK_OK(shm_open(name, create, 0600));
	CHECK_OK(shm_unlink(name));
	return TEST_RESULT();
}
