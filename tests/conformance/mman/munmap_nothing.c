/* SPDX-License-Identifier: BSD-2-Clause */
/* A range without maps is no error. */
// spec: munmap, no mappings
#include "map.h"

int main(void)
{
	char *p = free_pages(3);

	CHECK_OK(munmap(p, 3 * PAGE));
	CHECK_OK(munmap(p + PAGE, 1));
	return TEST_RESULT();
}
