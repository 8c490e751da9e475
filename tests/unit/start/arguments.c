/* SPDX-License-Identifier: BSD-2-Clause */
/* main gets the arguments as they were given, and a NULL after them. */
// args: a 'b c' ''
#include "test.h"

int main(int argc, char **argv)
{
	CHECK_EQ(argc, 4);
	CHECK_STR(argv[1], "a");
	CHECK_STR(argv[2], "b c");
	CHECK_STR(argv[3], "");
	CHECK(!argv[4]);
	return TEST_RESULT();
}
