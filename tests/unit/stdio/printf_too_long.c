/* SPDX-License-Identifier: BSD-2-Clause */
/* A result longer than an int can say is EOVERFLOW. */
// timeout: 30
#include <limits.h>

#include "test.h"

int main(void)
{
	volatile int width = INT_MAX;

	CHECK_FAILS(snprintf(NULL, 0, "%*d%d", width, 1, 1), EOVERFLOW);
	return TEST_RESULT();
}
