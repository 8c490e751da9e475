/* SPDX-License-Identifier: BSD-2-Clause */
/* The auxiliary vector tells the page size; an unknown tag is ENOENT. */
#include <sys/auxv.h>

#include "test.h"

int main(void)
{
	CHECK_EQ(getauxval(AT_PAGESZ), getpagesize());
	CHECK(getauxval(AT_PHDR) != 0);
	CHECK(getauxval(AT_RANDOM) != 0);
	errno = 0;
	CHECK_EQ(getauxval(9999), 0);
	CHECK_EQ(errno, ENOENT);
	return TEST_RESULT();
}
