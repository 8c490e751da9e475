/* SPDX-License-Identifier: BSD-2-Clause */
/* Integers of every base, length and width; the count is of what was stored. */
#include "test.h"

int main(void)
{
	int a = 0, b = 0, c = 0;
	signed char hh;
	short h;
	long l;
	unsigned u, v;

	CHECK_EQ(sscanf(" 12 -34 x", "%d%d%d", &a, &b, &c), 2);
	CHECK(a == 12 && b == -34 && c == 0);
	CHECK_EQ(sscanf("0x1f 017 9", "%i %i %i", &a, &b, &c), 3);
	CHECK(a == 31 && b == 15 && c == 9);
	CHECK_EQ(sscanf("12345", "%2d%1d%d", &a, &b, &c), 3);
	CHECK(a == 12 && b == 3 && c == 45);
	CHECK_EQ(sscanf("ff 777", "%x %o", &u, &v), 2);
	CHECK(u == 255 && v == 511);
	CHECK_EQ(sscanf("300 70000 5000000000", "%hhd %hd %ld", &hh, &h, &l), 3);
	CHECK(hh == 44 && h == 4464 && l == 5000000000);
	CHECK_EQ(sscanf("7 8", "%*d %d%n", &a, &b), 1);
	CHECK(a == 8 && b == 3);
	CHECK_EQ(sscanf("", "%d", &a), EOF);
	CHECK_EQ(sscanf("   ", "%d", &a), EOF);
	CHECK_EQ(sscanf("x", "%d", &a), 0);
	CHECK_EQ(sscanf("5,6", "%d,%d", &a, &b), 2);
	CHECK_EQ(sscanf("5;6", "%d,%d", &a, &b), 1);
	CHECK_EQ(sscanf("50%", "%d%%%n", &a, &b), 1);
	CHECK_EQ(b, 3);
	return TEST_RESULT();
}
