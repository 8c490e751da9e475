/* SPDX-License-Identifier: BSD-2-Clause */
/* Pages that were split apart can be protected together again, over and over. */
// spec: mprotect, whole pages
#include "map.h"

int main(void)
{
	char *p = numbered_pages(8);

	for (int round = 0; round < 200; round++) {
		for (int i = 0; i < 8; i += 2)
			CHECK_OK(mprotect(p + i * PAGE, PAGE, PROT_NONE));
		CHECK_OK(mprotect(p, 8 * PAGE, RW));
	}
	for (int i = 0; i < 8; i++)
		CHECK_EQ(p[i * PAGE], i + 1);
	return TEST_RESULT();
}
