/* SPDX-License-Identifier: BSD-2-Clause */
/* A size need not be whole pages; the rest of the last page is zero and can be touched. */
// spec: ftruncate
#include "fault.h"
#include "map.h"
#include "object.h"

int main(void)
{
	int fd = any_object(PAGE + 1);
	char *p = map_object(fd, PAGE + 1);

	CHECK_EQ(size_of(fd), PAGE + 1);
	CHECK_EQ(p[2 * PAGE - 1], 0);
	CHECK_NO_FAULT(write_byte, p + 2 * PAGE - 1);
	CHECK_EQ(size_of(fd), PAGE + 1);
	return TEST_RESULT();
}
