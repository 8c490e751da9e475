/* SPDX-License-Identifier: BSD-2-Clause */
/* A range longer than any address space is ENOMEM. */
// spec: msync [ENOMEM]
#include "map.h"

int main(void)
{
	CHECK_FAILS(msync(numbered_pages(1), too_long, MS_SYNC), ENOMEM);
	return TEST_RESULT();
}
