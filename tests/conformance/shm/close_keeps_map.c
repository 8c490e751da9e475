/* SPDX-License-Identifier: BSD-2-Clause */
/* A map stays when its descriptor is closed. */
// spec: close, mmap
#include "object.h"

int main(void)
{
	int fd = any_object(4096);
	char *p = map_object(fd, 4096);

	p[5] = 5;
	CHECK_OK(close(fd));
	CHECK_EQ(p[5], 5);
	CHECK_EQ(p[6], 0);
	return TEST_RESULT();
}
