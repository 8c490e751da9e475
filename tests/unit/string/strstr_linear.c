/* SPDX-License-Identifier: BSD-2-Clause */
/* A needle and a text that make a simple search quadratic are searched fast. */
// timeout: 10
#include "test.h"

static char hay[1000001], needle[50001];

int main(void)
{
	memset(hay, 'a', sizeof hay - 1);
	memset(needle, 'a', sizeof needle - 1);
	needle[sizeof needle - 2] = 'b';
	CHECK(!strstr(hay, needle));
	needle[0] = 'b';
	needle[sizeof needle - 2] = 'a';
	CHECK(!strstr(hay, needle));
	return TEST_RESULT();
}
