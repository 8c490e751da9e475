/* SPDX-License-Identifier: BSD-2-Clause */
/* What is no number is left where it stands. */
#include "test.h"

int main(void)
{
	static const char *const cases[][2] = {
	        {"12abc", "abc"}, {"1e", "e"},       {"1e+", "e+"}, {"1.5.5", ".5"},
	        {".", "."},       {"-.", "-."},      {"+", "+"},    {"", ""},
	        {"  x", "  x"},   {"0x", "x"},       {"0xg", "xg"}, {"0x1p", "p"},
	        {"infin", "in"},  {"nan(12)z", "z"}, {"nan(", "("}, {"in", "in"},
	        {"1e5e5", "e5"},
	};
	char *end;

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		strtod(cases[i][0], &end);
		CHECK_STR(end, cases[i][1]);
	}
	return TEST_RESULT();
}
