/* SPDX-License-Identifier: BSD-2-Clause */
/* The largest and the smallest double are written to the last digit. */
#include "test.h"

int main(void)
{
	static char text[1200];

	CHECK_EQ(snprintf(text, sizeof text, "%.0f", 0x1.fffffffffffffp1023), 309);
	CHECK_EQ(strncmp(text, "179769313486231570814527423731704356798070", 42), 0);
	CHECK_STR(text + 303, "858368");
	CHECK_EQ(snprintf(text, sizeof text, "%.1074f", 0x1p-1074), 1076);
	CHECK_STR(text + 1066, "3447265625");
	CHECK(strtod(text, NULL) == 0x1p-1074);
	return TEST_RESULT();
}
