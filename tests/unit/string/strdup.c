/* SPDX-License-Identifier: BSD-2-Clause */
/* strdup and strndup copy into memory of their own. */
#include "test.h"

int main(void)
{
	char text[] = "hello", *copy = strdup(text), *part = strndup(text, 3),
	     *all = strndup(text, 99);

	text[0] = 'J';
	CHECK_STR(copy, "hello");
	CHECK_STR(part, "hel");
	CHECK_STR(all, "hello");
	free(copy);
	free(part);
	free(all);
	return TEST_RESULT();
}
