/* SPDX-License-Identifier: BSD-2-Clause */
/* A map made longer than its object reaches the new pages once the object has grown. */
// spec: ftruncate, mmap
#include "fault.h"
#include "map.h"
#include "object.h"

int main(void)
{
	int fd = any_object(PAGE);
	char *p = map_object(fd, 2 * PAGE);

	CHECK_FAULT(read_byte, p + PAGE, SIGBUS, BUS_ADRERR);
	CHECK_OK(ftruncate(fd, 2 * PAGE));
	CHECK_NO_FAULT(write_byte, p + PAGE);
	CHECK_EQ(p[PAGE], 77);
	return TEST_RESULT();
}
