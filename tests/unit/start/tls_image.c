/* SPDX-License-Identifier: BSD-2-Clause */
/* Thread-local variables begin with their values, zero where there are none. */
#include "test.h"

static __thread int with_value = 42;
static __thread long zero;
static __thread char big[3000];
__thread const char *pointer = "text";

int main(void)
{
	CHECK_EQ(with_value, 42);
	CHECK_EQ(zero, 0);
	for (size_t i = 0; i < sizeof big; i++)
		CHECK_EQ(big[i], 0);
	CHECK_STR(pointer, "text");
	return TEST_RESULT();
}
