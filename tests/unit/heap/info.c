/* SPDX-License-Identifier: BSD-2-Clause */
/* malloc_info writes XML; options other than 0 are EINVAL. */
// variants: heap
// expect-output: (?s)<malloc version="1">.*<system.*</malloc>
#include <malloc.h>

#include "test.h"

int main(void)
{
	void *p = malloc(5000);

	CHECK_EQ(malloc_info(0, stdout), 0);
	free(p);
	return TEST_RESULT();
}
