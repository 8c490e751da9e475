/* SPDX-License-Identifier: BSD-2-Clause */
/* Tokens skip runs of separators; a second string may be walked at the same time. */
#include "test.h"

int main(void)
{
	char a[] = "--one,-two,,three-", b[] = "x y", *state;

	CHECK_STR(strtok(a, ",-"), "one");
	CHECK_STR(strtok_r(b, " ", &state), "x");
	CHECK_STR(strtok(NULL, ",-"), "two");
	CHECK_STR(strtok(NULL, "-"), ",three");
	CHECK_STR(strtok_r(NULL, " ", &state), "y");
	CHECK(!strtok_r(NULL, " ", &state));
	CHECK(!strtok_r(NULL, " ", &state));
	CHECK(!strtok(NULL, "-"));
	strcpy(a, ",,,");
	CHECK(!strtok(a, ","));
	return TEST_RESULT();
}
