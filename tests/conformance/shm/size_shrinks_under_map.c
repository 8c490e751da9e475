/* SPDX-License-Identifier: BSD-2-Clause */
/* A page that is cut off an object raises SIGBUS in every map of it; those before stay. */
// spec: mmap, SIGBUS
#include "fault.h"
#include "map.h"
#include "object.h"

int main(void)
{
	int fd = any_object(2 * PAGE);
	char *p = map_object(fd, 2 * PAGE), *q = map_object(fd, 2 * PAGE);

	p[0] = 1;
	q[PAGE] = 2;
	CHECK_OK(ftruncate(fd, PAGE));
	CHECK_FAULT(read_byte, p + PAGE, SIGBUS, BUS_ADRERR);
	CHECK_FAULT(write_byte, q + PAGE + 9, SIGBUS, BUS_ADRERR);
	CHECK_EQ(q[0], 1);
	return TEST_RESULT();
}
