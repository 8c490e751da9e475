/* SPDX-License-Identifier: BSD-2-Clause */
/* memcpy of every size and alignment copies exactly those bytes. */
// timeout: 30
#include "test.h"

static unsigned char from[4400], to[4400];

static int is_right(size_t n, size_t offset)
{
	for (size_t i = 0; i < sizeof to; i++) {
		int inside = i >= offset && i < offset + n;

		if (to[i] != (inside ? from[i - offset + 3] : 0xee))
			return 0;
	}
	return 1;
}

static void try(size_t n, size_t offset)
{
	memset(to, 0xee, sizeof to);
	CHECK(memcpy(to + offset, from + 3, n) == to + offset);
	CHECK(is_right(n, offset));
}

int main(void)
{
	for (size_t i = 0; i < sizeof from; i++)
		from[i] = (unsigned char)(i * 7 + i / 256);
	for (size_t n = 0; n < 400; n++)
		for (size_t offset = 0; offset < 34; offset++)
			try(n, offset);
	/* Long ones may be copied by other instructions. */
	for (size_t n = 1000; n<4200; n += n> 2040 && n < 2120 ? 1 : 97)
		for (size_t offset = 0; offset < 17; offset += 3)
			try(n, offset);
	return TEST_RESULT();
}
