/* SPDX-License-Identifier: BSD-2-Clause */
/* A vector that cannot be written is EFAULT. */
// spec: mincore(2) [EFAULT]
#include "map.h"

int main(void)
{
	char *p = numbered_pages(1);

	CHECK_FAILS(mincore(p, PAGE, (unsigned char *)map_pages(1, PROT_READ, MAP_PRIVATE)),
	            EFAULT);
	CHECK_FAILS(mincore(p, PAGE, (unsigned char *)free_pages(1)), EFAULT);
	return TEST_RESULT();
}
