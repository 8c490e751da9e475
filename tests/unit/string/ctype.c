/* SPDX-License-Identifier: BSD-2-Clause */
/* The classes are those of ASCII; EOF and bytes above 127 are in none. */
#include <ctype.h>

#include "test.h"

int main(void)
{
	int counts[12] = {0};

	for (int c = -1; c < 256; c++) {
		counts[0] += isalnum(c) != 0;
		counts[1] += isalpha(c) != 0;
		counts[2] += isblank(c) != 0;
		counts[3] += iscntrl(c) != 0;
		counts[4] += isdigit(c) != 0;
		counts[5] += isgraph(c) != 0;
		counts[6] += islower(c) != 0;
		counts[7] += isprint(c) != 0;
		counts[8] += ispunct(c) != 0;
		counts[9] += isspace(c) != 0;
		counts[10] += isupper(c) != 0;
		counts[11] += isxdigit(c) != 0;
		CHECK_EQ(tolower(c), c >= 'A' && c <= 'Z' ? c + 32 : c);
		CHECK_EQ(toupper(c), c >= 'a' && c <= 'z' ? c - 32 : c);
	}
	CHECK_EQ(counts[0], 62);
	CHECK_EQ(counts[1], 52);
	CHECK_EQ(counts[2], 2);
	CHECK_EQ(counts[3], 33);
	CHECK_EQ(counts[4], 10);
	CHECK_EQ(counts[5], 94);
	CHECK_EQ(counts[6], 26);
	CHECK_EQ(counts[7], 95);
	CHECK_EQ(counts[8], 32);
	CHECK_EQ(counts[9], 6);
	CHECK_EQ(counts[10], 26);
	CHECK_EQ(counts[11], 22);
	return TEST_RESULT();
}
