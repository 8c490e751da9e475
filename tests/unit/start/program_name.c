/* SPDX-License-Identifier: BSD-2-Clause */
/* The program knows its name with and without the folders. */
#include "test.h"

extern char *program_invocation_name, *program_invocation_short_name;

int main(int argc, char **argv)
{
	const char *slash = strrchr(argv[0], '/');

	CHECK_EQ(argc, 1);
	CHECK_STR(program_invocation_name, argv[0]);
	CHECK_STR(program_invocation_short_name, slash ? slash + 1 : argv[0]);
	return TEST_RESULT();
}
