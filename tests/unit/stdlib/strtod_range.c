/* SPDX-License-Identifier: BSD-2-Clause */
/* Too large gives an infinity, too small the nearest, both with ERANGE. */
#include "test.h"

int main(void)
{
	CHECK_ERRNO(strtod("1e309", NULL), ERANGE);
	CHECK(strtod("1e309", NULL) > 0x1.fffffffffffffp1023);
	CHECK(strtod("-1e99999999999999999999", NULL) < -0x1.fffffffffffffp1023);
	CHECK_ERRNO(strtod("1e-400", NULL), ERANGE);
	CHECK(strtod("1e-400", NULL) == 0);
	CHECK(strtod("2.5e-324", NULL) == 0x1p-1074);
	CHECK(strtod("2.4e-324", NULL) == 0);
	CHECK_ERRNO(strtod("5e-324", NULL), ERANGE);
	CHECK_KEEPS_ERRNO(strtod("0x1p-1074", NULL));
	CHECK_KEEPS_ERRNO(strtod("0e99999999999", NULL));
	CHECK_ERRNO(strtof("1e39", NULL), ERANGE);
	CHECK(strtof("16777217", NULL) == 16777216.0f);
	CHECK(strtof("1.17549421e-38", NULL) == 0x1.fffffcp-127f);
	return TEST_RESULT();
}
