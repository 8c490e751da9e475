/* SPDX-License-Identifier: BSD-2-Clause */
/* putenv keeps the string itself: changing it changes the variable. */
#include "test.h"

int main(void)
{
	char text[] = "LIVE=old";

	CHECK_OK(putenv(text));
	CHECK_STR(getenv("LIVE"), "old");
	memcpy(text + 5, "new", 3);
	CHECK_STR(getenv("LIVE"), "new");
	CHECK_OK(setenv("LIVE", "set", 1));
	CHECK_STR(getenv("LIVE"), "set");
	CHECK_STR(text, "LIVE=new");
	return TEST_RESULT();
}
