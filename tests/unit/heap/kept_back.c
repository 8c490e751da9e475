/* SPDX-License-Identifier: BSD-2-Clause */
/* With HARDEN=1 a freed block, slot or run of pages, is wiped and has no new owner soon. */
// variants: heap
// needs: harden
#include <stdlib.h>

#include "test.h"

enum { SOON = 8 };
static const size_t sizes[] = {1, 24, 100, 1000, 2000, 7000, 9000, 30000, 200000};

static void check_size(size_t size)
{
	char *volatile old = malloc(size), *soon[SOON];

	memset(old, 'x', size);
	free(old);
	for (size_t i = 0; i < size; i++)
		CHECK_EQ(old[i], 0);
	for (int i = 0; i < SOON; i++) {
		soon[i] = malloc(size);
		CHECK(soon[i] != old);
	}
	for (int i = 0; i < SOON; i++)
		free(soon[i]);
}

int main(void)
{
	for (size_t i = 0; i < sizeof(sizes) / sizeof(*sizes); i++)
		check_size(sizes[i]);
	return TEST_RESULT();
}
