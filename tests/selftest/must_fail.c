/* SPDX-License-Identifier: BSD-2-Clause */
/* A check fails: the runner must see the exit status. */
// red: ^exit 1$
#include "test.h"

int main(void)
{
	CHECK_EQ(1 + 1, 3);
	return TEST_RESULT();
}
