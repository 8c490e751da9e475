/* SPDX-License-Identifier: BSD-2-Clause */
/* A name longer than any path is ENAMETOOLONG too (glibc: EINVAL). */
// spec: shm_open [ENAMETOOLONG]
// needs: loam
#include <limits.h>

#include "object.h"

int main(void)
{
	static char name[3 * PATH_MAX] = "/";

	memset(name + 1, 'n', sizeof(name) - 2);
	CHECK_FAILS(shm_open(name, O_RDWR | O_CREAT, 0600), ENAMETOOLONG);
	return TEST_RESULT();
}
