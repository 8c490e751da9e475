/* SPDX-License-Identifier: BSD-2-Clause */
/* Integers in every base; the end is where the number ends, or the start. */
#include <limits.h>

#include "test.h"

int main(void)
{
	char *end;
	static const struct {
		const char *text;
		int base;
		long value;
		size_t length;
	} cases[] = {
	        {"42", 10, 42, 2},
	        {"  -42x", 10, -42, 5},
	        {"+7", 0, 7, 2},
	        {"0x1fg", 0, 31, 4},
	        {"0x1f", 16, 31, 4},
	        {"0xg", 16, 0, 1},
	        {"0x", 0, 0, 1},
	        {"077", 0, 63, 3},
	        {"089", 0, 0, 1},
	        {"zz", 36, 1295, 2},
	        {"Zz", 36, 1295, 2},
	        {"12", 2, 1, 1},
	        {"", 10, 0, 0},
	        {"  ", 10, 0, 0},
	        {"-", 10, 0, 0},
	        {"- 1", 10, 0, 0},
	        {"x", 10, 0, 0},
	        {"9223372036854775807", 10, LONG_MAX, 19},
	        {"-9223372036854775808", 10, LONG_MIN, 20},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		errno = 0;
		CHECK_EQ(strtol(cases[i].text, &end, cases[i].base), cases[i].value);
		CHECK_EQ(end - cases[i].text, cases[i].length);
		CHECK_EQ(errno, 0);
	}
	CHECK_EQ(atoi("-12abc"), -12);
	CHECK_EQ(atol("123456789012"), 123456789012);
	return TEST_RESULT();
}
