/* SPDX-License-Identifier: BSD-2-Clause */
/* An offset and length that together exceed the largest offset are EOVERFLOW (EINVAL: also negative). */
// spec: mmap [EOVERFLOW]
#include "map.h"
#include "object.h"

int main(void)
{
	int fd = any_object(PAGE);
	void *p = mmap(NULL, 2 * PAGE, RW, MAP_SHARED, fd, INT64_MAX - PAGE + 1);

	CHECK(p == MAP_FAILED);
	CHECK(errno == EOVERFLOW || errno == EINVAL);
	return TEST_RESULT();
}
