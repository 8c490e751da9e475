/* SPDX-License-Identifier: BSD-2-Clause */
/* Whole pages cut off are discarded: when the object grows again they are zero. */
// spec: ftruncate, discarded pages
#include "map.h"
#include "object.h"

int main(void)
{
	int fd = any_object(2 * PAGE);
	char *p = map_object(fd, 2 * PAGE);

	memset(p, 'x', 2 * PAGE);
	CHECK_OK(ftruncate(fd, PAGE));
	CHECK_OK(ftruncate(fd, 2 * PAGE));
	CHECK(all_bytes(p, PAGE, 'x'));
	CHECK(all_bytes(p + PAGE, PAGE, 0));
	return TEST_RESULT();
}
