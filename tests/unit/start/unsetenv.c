/* SPDX-License-Identifier: BSD-2-Clause */
/* unsetenv removes a variable, of whatever origin, and no other. */
// env: LOAM_TEST_GIVEN=yes
#include "test.h"

int main(void)
{
	char put[] = "PUT=3";

	CHECK_OK(unsetenv("LOAM_TEST_GIVEN"));
	CHECK(!getenv("LOAM_TEST_GIVEN"));
	CHECK_OK(setenv("SET", "1", 1));
	CHECK_OK(setenv("SET2", "2", 1));
	CHECK_OK(putenv(put));
	CHECK_OK(unsetenv("SET"));
	CHECK(!getenv("SET"));
	CHECK_STR(getenv("SET2"), "2");
	CHECK_STR(getenv("PUT"), "3");
	CHECK_KEEPS_ERRNO(unsetenv("NEVER_SET"));
	return TEST_RESULT();
}
