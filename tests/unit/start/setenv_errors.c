/* SPDX-License-Identifier: BSD-2-Clause */
/* Names that are empty or have an equals sign are EINVAL. */
#include "test.h"

int main(void)
{
	CHECK_FAILS(setenv("", "x", 1), EINVAL);
	CHECK_FAILS(setenv("a=b", "x", 1), EINVAL);
	CHECK_FAILS(unsetenv(""), EINVAL);
	CHECK_FAILS(unsetenv("a=b"), EINVAL);
	return TEST_RESULT();
}
