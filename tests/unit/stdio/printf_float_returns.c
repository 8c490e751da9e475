/* SPDX-License-Identifier: BSD-2-Clause */
/* What %.17g writes, strtod reads back as the same number. */
#include "test.h"

int main(void)
{
	unsigned long bits = 1;
	char text[40];
	double d, back;

	for (int i = 0; i < 20000; i++) {
		bits = bits * 6364136223846793005u + 1442695040888963407u;
		memcpy(&d, &bits, sizeof d);
		if (d - d != 0)
			continue;
		snprintf(text, sizeof text, i % 2 ? "%.17g" : "%a", d);
		back = strtod(text, NULL);
		CHECK(memcmp(&back, &d, sizeof d) == 0);
	}
	return TEST_RESULT();
}
