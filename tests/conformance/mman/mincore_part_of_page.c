/* SPDX-License-Identifier: BSD-2-Clause */
/* A length that is no whole page has a byte for its last page too. */
// spec: mincore(2)
#include "map.h"

int main(void)
{
	char *p = numbered_pages(2);
	unsigned char in[3] = {0, 0, 9};

	CHECK_OK(mincore(p, PAGE + 1, in));
	CHECK(in[0] & 1 && in[1] & 1);
	CHECK_EQ(in[2], 9);
	return TEST_RESULT();
}
