/* SPDX-License-Identifier: BSD-2-Clause */
/* An offset and length that together exceed the largest offset are EOVERFLOW. */
// spec: mmap [EOVERFLOW]
#include "map.h"
#include "object.h"

int main(void)
{
	const int64_t last = INT64_MAX - PAGE + 1;
	int fd = any_object(PAGE);

	CHECK_FAILS(mmap(NULL, 2 * PAGE, RW, MAP_SHARED, fd, last), EOVERFLOW);
	CHECK_FAILS(mmap(NULL, PAGE, RW, MAP_SHARED, fd, last), EOVERFLOW);
	CHECK_FAILS(mmap(NULL, PAGE, RW, MAP_SHARED, fd, -PAGE), EOVERFLOW);
	return TEST_RESULT();
}
