/* SPDX-License-Identifier: BSD-2-Clause */
/* getenv finds what the program was started with; environ lists it. */
// env: LOAM_TEST_VALUE=one=two
#include "test.h"

int main(void)
{
	char **e = environ;

	CHECK_STR(getenv("LOAM_TEST_VALUE"), "one=two");
	CHECK(!getenv("LOAM_TEST_VALU"));
	CHECK(!getenv("LOAM_TEST_VALUE="));
	CHECK(!getenv(""));
	while (*e && strcmp(*e, "LOAM_TEST_VALUE=one=two") != 0)
		e++;
	CHECK(*e);
	return TEST_RESULT();
}
