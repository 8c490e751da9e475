/* SPDX-License-Identifier: BSD-2-Clause */
/* An object that grows reads as zeros in its new part and keeps the old one. */
// spec: ftruncate, shared memory object
#include "map.h"
#include "object.h"

int main(void)
{
	int fd = any_object(PAGE);
	char *p;

	memset(map_object(fd, PAGE), 'x', PAGE);
	CHECK_OK(ftruncate(fd, 3 * PAGE));
	CHECK_EQ(size_of(fd), 3 * PAGE);
	p = map_object(fd, 3 * PAGE);
	CHECK(all_bytes(p, PAGE, 'x'));
	CHECK(all_bytes(p + PAGE, 2 * PAGE, 0));
	return TEST_RESULT();
}
