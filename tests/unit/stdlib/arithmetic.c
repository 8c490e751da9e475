/* SPDX-License-Identifier: BSD-2-Clause */
/* Division goes towards zero; absolute values. */
#include <inttypes.h>

#include "test.h"

int main(void)
{
	CHECK_EQ(div(-7, 2).quot, -3);
	CHECK_EQ(div(-7, 2).rem, -1);
	CHECK_EQ(ldiv(7, -2).quot, -3);
	CHECK_EQ(lldiv(1ll << 40, 3).rem, 1);
	CHECK_EQ(abs(-5), 5);
	CHECK_EQ(labs(-5000000000), 5000000000);
	CHECK_EQ(llabs(-1), 1);
	CHECK_EQ(imaxabs(-3), 3);
	CHECK_EQ(imaxdiv(9, 4).quot, 2);
	return TEST_RESULT();
}
