/* SPDX-License-Identifier: BSD-2-Clause */
/* A name that cannot be read is EFAULT. */
// spec: memfd_create(2) [EFAULT]
#include "map.h"
#include "object.h"

int main(void)
{
	CHECK_FAILS(memfd_create(free_pages(1), 0), EFAULT);
	return TEST_RESULT();
}
