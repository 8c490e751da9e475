/* SPDX-License-Identifier: BSD-2-Clause */
/* strerror_r cuts to the size and says so with ERANGE. */
// needs: loam
#include "test.h"

int main(void)
{
	char buf[64];

	CHECK_EQ(strerror_r(ENOENT, buf, sizeof buf), 0);
	CHECK_STR(buf, "No such file or directory");
	memset(buf, '#', sizeof buf);
	CHECK_EQ(strerror_r(ENOENT, buf, 8), ERANGE);
	CHECK_STR(buf, "No such");
	CHECK_EQ(buf[8], '#');
	CHECK_EQ(strerror_r(9999, buf, sizeof buf), EINVAL);
	CHECK_STR(buf, "Unknown error 9999");
	CHECK_EQ(strerror_r(ENOENT, buf, 0), ERANGE);
	return TEST_RESULT();
}
