/* SPDX-License-Identifier: BSD-2-Clause */
/* A result longer than an int can say is EOVERFLOW. */
// timeout: 30
#include "test.h"

#pragma GCC diagnostic ignored "-Wformat-overflow"

int main(void)
{
	CHECK_FAILS(snprintf(NULL, 0, "%2147483647d%d", 1, 1), EOVERFLOW);
	return TEST_RESULT();
}
