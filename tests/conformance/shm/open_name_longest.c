/* SPDX-License-Identifier: BSD-2-Clause */
/* A name of NAME_MAX bytes after the slash is allowed, one more is ENAMETOOLONG. */
// spec: shm_open [ENAMETOOLONG]
#include <limits.h>

#include "object.h"

int main(void)
{
	char name[NAME_MAX + 3] = "";

	test_name(name, "");
	memset(name + strlen(name), 'n', NAME_MAX + 2 - strlen(name));
	CHECK_FAILS(shm_open(name, O_RDWR | O_CREAT, 0600), ENAMETOOLONG);
	CHECK_FAILS(shm_unlink(name), ENAMETOOLONG);
	name[NAME_MAX + 1] = 0;
	CHECK_OK(shm_open(name, O_RDWR | O_CREAT, 0600));
	CHECK_OK(shm_unlink(name));
	return TEST_RESULT();
}
