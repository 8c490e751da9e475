/* SPDX-License-Identifier: BSD-2-Clause */
/* A page wholly beyond the end of the object raises SIGBUS, for reading and for writing. */
// spec: mmap, SIGBUS
#include "fault.h"
#include "map.h"
#include "object.h"

int main(void)
{
	int fd = any_object(PAGE + 1);
	char *p = map_object(fd, 3 * PAGE), *q = mmap(NULL, 3 * PAGE, RW, MAP_PRIVATE, fd, 0);

	CHECK_NO_FAULT(write_byte, p + 2 * PAGE - 1);
	CHECK_FAULT(write_byte, p + 2 * PAGE, SIGBUS, BUS_ADRERR);
	CHECK_FAULT(read_byte, q + 2 * PAGE + 5, SIGBUS, BUS_ADRERR);
	return TEST_RESULT();
}
