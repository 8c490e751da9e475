/* SPDX-License-Identifier: BSD-2-Clause */
/* munlockall without any lock is no error, and the contents stay. */
// spec: munlockall
#include "map.h"

int main(void)
{
	char *p = numbered_pages(2);

	CHECK_OK(munlockall());
	CHECK_OK(mlockall(MCL_CURRENT));
	CHECK_OK(munlockall());
	CHECK_EQ(p[PAGE], 2);
	return TEST_RESULT();
}
