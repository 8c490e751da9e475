/* SPDX-License-Identifier: BSD-2-Clause */
/* After clearenv nothing is set, and setenv works. */
#include "test.h"

int main(void)
{
	CHECK_OK(setenv("A", "1", 1));
	CHECK_OK(clearenv());
	CHECK(!getenv("A"));
	CHECK_OK(setenv("B", "2", 1));
	CHECK_STR(getenv("B"), "2");
	return TEST_RESULT();
}
