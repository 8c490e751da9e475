/* SPDX-License-Identifier: BSD-2-Clause */
/* Advice about the order of access keeps every byte. */
// spec: madvise(2), advice
#include "map.h"

int main(void)
{
	static const int advice[] = {MADV_NORMAL, MADV_RANDOM, MADV_SEQUENTIAL, MADV_WILLNEED};
	char *p = numbered_pages(2);

	for (int i = 0; i < 4; i++) {
		CHECK_OK(madvise(p, 2 * PAGE, advice[i]));
		CHECK_EQ(p[PAGE], 2);
	}
	return TEST_RESULT();
}
