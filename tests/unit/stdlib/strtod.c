/* SPDX-License-Identifier: BSD-2-Clause */
/* Decimal numbers become the nearest double, ties to even, at every size. */
#include "test.h"

static void check(const char *text, double want)
{
	char *end;
	double got = strtod(text, &end);

	CHECK(memcmp(&got, &want, sizeof got) == 0);
	CHECK_STR(end, "");
}

int main(void)
{
	char text[1200];

	check("0", 0);
	check("-0", -0.0);
	check("1", 1);
	check(".5", 0.5);
	check("5.", 5);
	check("3.14159", 3.14159);
	check("1e23", 1e23);
	check("8.5e22", 8.5e22);
	check("9007199254740993", 9007199254740992.0);
	check("9007199254740995", 9007199254740996.0);
	check("9007199254740993.00000000000000000000000000000001", 9007199254740994.0);
	check("1.7976931348623157e308", 0x1.fffffffffffffp1023);
	check("2.2250738585072011e-308", 0x0.fffffffffffffp-1022);
	check("2.2250738585072012e-308", 0x1p-1022);
	check("0x1.8p1", 3);
	check("0X.8P-1", 0.25);
	check("0x1.00000000000008p0", 1);
	check("0x1.000000000000080000000000000000000000001p0", 0x1.0000000000001p0);
	check("0x1.00000000000018p0", 0x1.0000000000002p0);
	check("inf", __builtin_inf());
	check("-Infinity", -__builtin_inf());
	/* 1 and many zeros and a one: a little more than a tie, far behind the point. */
	memset(text, '0', sizeof text);
	memcpy(text, "9007199254740993.", 17);
	strcpy(text + 1000, "1");
	check(text, 9007199254740994.0);
	memset(text, '0', sizeof text);
	strcpy(text + 400, "25e-400");
	text[0] = '1';
	CHECK(strtod(text, NULL) > 0.9999 && strtod(text, NULL) < 100.0);
	return TEST_RESULT();
}
