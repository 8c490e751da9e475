/* SPDX-License-Identifier: BSD-2-Clause */
/* ffs counts the lowest bit set from 1. */
#include <strings.h>

#include "test.h"

int main(void)
{
	CHECK_EQ(ffs(0), 0);
	CHECK_EQ(ffs(1), 1);
	CHECK_EQ(ffs(-2147483647 - 1), 32);
	CHECK_EQ(ffsl(1l << 40), 41);
	CHECK_EQ(ffsll(-1ll), 1);
	return TEST_RESULT();
}
