/* SPDX-License-Identifier: BSD-2-Clause */
/* dup2 of a descriptor on itself gives it back; of a closed one it is EBADF. */
#include "test.h"

int main(void)
{
	CHECK_EQ(dup2(1, 1), 1);
	CHECK_FAILS(dup2(99, 99), EBADF);
	CHECK_FAILS(dup2(99, 1), EBADF);
	CHECK_FAILS(dup2(1, -1), EBADF);
	return TEST_RESULT();
}
