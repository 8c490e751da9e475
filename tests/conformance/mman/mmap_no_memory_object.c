/* SPDX-License-Identifier: BSD-2-Clause */
/* A pipe cannot be mapped. */
// spec: mmap [ENODEV]
#include "map.h"

int main(void)
{
	int ends[2];

	CHECK_OK(pipe(ends));
	CHECK_FAILS(mmap(NULL, PAGE, PROT_READ, MAP_SHARED, ends[0], 0), ENODEV);
	CHECK_FAILS(mmap(NULL, PAGE, PROT_READ, MAP_PRIVATE, ends[0], 0), ENODEV);
	return TEST_RESULT();
}
