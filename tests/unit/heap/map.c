/* SPDX-License-Identifier: BSD-2-Clause */
/* malloc_map writes a line for each live block with the size asked for, then the total. */
// variants: heap
// needs: loam
#include <malloc.h>
#include <string.h>
#include <unistd.h>

#include "test.h"

enum { BLOCKS = 60 };

static char text[64 << 10];

static void read_map(void)
{
	int ends[2];
	size_t n = 0;
	ssize_t got;

	CHECK_EQ(pipe(ends), 0);
	malloc_map(ends[1]);
	close(ends[1]);
	while ((got = read(ends[0], text + n, sizeof text - 1 - n)) > 0)
		n += (size_t)got;
	text[n] = 0;
	close(ends[0]);
}

/* Whether the map has exactly one line for a block of this address (without a memory tag),
 * with this size. */
static int met(const void *ptr, size_t size)
{
	char line[80];
	const char *at;

	snprintf(line, sizeof line, "heap-map 0x%lx %zu\n", (unsigned long)ptr << 8 >> 8, size);
	at = strstr(text, line);
	return at && !strstr(at + 1, line);
}

int main(void)
{
	char *block[BLOCKS];
	const char *end;

	for (size_t i = 0; i < BLOCKS; i++)
		block[i] = malloc(i * i + 1);
	read_map();
	for (size_t i = 0; i < BLOCKS; i++)
		CHECK(met(block[i], i * i + 1));
	end = strstr(text, "heap-map end ");
	CHECK(end && atol(end + strlen("heap-map end ")) > BLOCKS * BLOCKS);
	for (size_t i = 0; i < BLOCKS; i++)
		free(block[i]);
	read_map();
	CHECK(!met(block[50], 2501));
	return TEST_RESULT();
}
