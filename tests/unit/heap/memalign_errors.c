/* SPDX-License-Identifier: BSD-2-Clause */
/* posix_memalign returns its errors and leaves *memptr alone. */
// variants: heap
#include <stdint.h>

#include "test.h"

int main(void)
{
	static const size_t bad[] = {0, 1, 2, 4, 3, 12, 24, 100, 4097, SIZE_MAX};
	char mark;
	void *p = &mark;

	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		CHECK_EQ(posix_memalign(&p, bad[i], 10), EINVAL);
	CHECK_EQ(posix_memalign(&p, 16, SIZE_MAX - 10), ENOMEM);
	CHECK(p == &mark);
	CHECK_EQ(posix_memalign(&p, sizeof(void *), 0), 0);
	CHECK(p && p != &mark);
	free(p);
	return TEST_RESULT();
}
