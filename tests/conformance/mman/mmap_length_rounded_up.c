/* SPDX-License-Identifier: BSD-2-Clause */
/* A length that is no multiple of the page size maps the rest of its last page too. */
// spec: mmap, whole pages
#include "map.h"

int main(void)
{
	char *p = mmap(NULL, PAGE + 1, RW, ANON, -1, 0);

	CHECK(all_bytes(p, 2 * PAGE, 0));
	p[2 * PAGE - 1] = 1;
	CHECK(is_mapped(p + PAGE));
	return TEST_RESULT();
}
