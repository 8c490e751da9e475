/* SPDX-License-Identifier: BSD-2-Clause */
/* asprintf gives memory of the right size. */
#include "test.h"

int main(void)
{
	char *s = NULL;

	CHECK_EQ(asprintf(&s, "%s %d %500s", "x", 42, "y"), 505);
	CHECK_EQ(strlen(s), 505);
	free(s);
	return TEST_RESULT();
}
