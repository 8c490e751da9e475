/* SPDX-License-Identifier: BSD-2-Clause */
/* Once written, a page of a private map no longer follows the object. */
// spec: mmap, MAP_PRIVATE
#include "map.h"
#include "object.h"

int main(void)
{
	int fd = any_object(PAGE);
	char *shared = map_object(fd, PAGE), *private = mmap(NULL, PAGE, RW, MAP_PRIVATE, fd, 0);

	private[1] = 'p';
	memset(shared, 's', PAGE);
	CHECK_EQ(private[0], 0);
	CHECK_EQ(private[1], 'p');
	return TEST_RESULT();
}
