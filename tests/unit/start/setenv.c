/* SPDX-License-Identifier: BSD-2-Clause */
/* setenv adds and replaces, keeps when told to, and many variables fit. */
#include "test.h"

int main(void)
{
	char name[16];

	CHECK_OK(setenv("A", "1", 0));
	CHECK_STR(getenv("A"), "1");
	CHECK_OK(setenv("A", "2", 0));
	CHECK_STR(getenv("A"), "1");
	CHECK_KEEPS_ERRNO(setenv("A", "2", 1));
	CHECK_STR(getenv("A"), "2");
	for (int i = 0; i < 200; i++) {
		snprintf(name, sizeof name, "N%d", i);
		CHECK_OK(setenv(name, name, 1));
	}
	CHECK_STR(getenv("N0"), "N0");
	CHECK_STR(getenv("N199"), "N199");
	CHECK_STR(getenv("A"), "2");
	return TEST_RESULT();
}
