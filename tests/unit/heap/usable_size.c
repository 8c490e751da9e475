/* SPDX-License-Identifier: BSD-2-Clause */
/* malloc_usable_size is at least what was asked for, all of it may be written, NULL has 0. */
// variants: heap
#include <malloc.h>

#include "test.h"

int main(void)
{
	static unsigned char *p[300];

	CHECK_EQ(malloc_usable_size(NULL), 0);
	for (size_t i = 0; i < 300; i++) {
		p[i] = malloc(i * i);
		CHECK(malloc_usable_size(p[i]) >= i * i);
		memset(p[i], (int)i, malloc_usable_size(p[i]));
	}
	for (size_t i = 1; i < 300; i++) {
		CHECK_EQ(p[i][0], (unsigned char)i);
		CHECK_EQ(p[i][malloc_usable_size(p[i]) - 1], (unsigned char)i);
	}
	for (size_t i = 0; i < 300; i++)
		free(p[i]);
	return TEST_RESULT();
}
