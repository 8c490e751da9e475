/* SPDX-License-Identifier: BSD-2-Clause */
/* The tail of a page that is cut reads as zero when the object grows over it. */
// spec: ftruncate
#include "map.h"
#include "object.h"

int main(void)
{
	int fd = any_object(PAGE);
	char *p = map_object(fd, PAGE);

	memset(p, 'x', PAGE);
	CHECK_OK(ftruncate(fd, 100));
	CHECK_OK(ftruncate(fd, PAGE));
	CHECK(all_bytes(p, 100, 'x'));
	CHECK(all_bytes(p + 100, PAGE - 100, 0));
	return TEST_RESULT();
}
