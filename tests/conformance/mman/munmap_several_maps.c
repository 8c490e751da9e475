/* SPDX-License-Identifier: BSD-2-Clause */
/* One call takes away several maps, and holes between them are no error. */
// spec: munmap, whole pages
#include "map.h"
#include "object.h"

int main(void)
{
	char *p = numbered_pages(6);

	CHECK_OK(munmap(p + PAGE, PAGE));
	CHECK_OK(mprotect(p + 2 * PAGE, PAGE, PROT_READ));
	mmap(p + 3 * PAGE, PAGE, RW, MAP_SHARED | MAP_FIXED, any_object(PAGE), 0);
	CHECK_OK(munmap(p, 5 * PAGE));
	for (int i = 0; i < 5; i++)
		CHECK(!is_mapped(p + i * PAGE));
	CHECK_EQ(p[5 * PAGE], 6);
	return TEST_RESULT();
}
