/* SPDX-License-Identifier: BSD-2-Clause */
/* The arithmetic of struct timeval. */
#include <sys/time.h>

#include "test.h"

int main(void)
{
	struct timeval a = {1, 600000}, b = {2, 500000}, r;

	timeradd(&a, &b, &r);
	CHECK(r.tv_sec == 4 && r.tv_usec == 100000);
	timersub(&b, &a, &r);
	CHECK(r.tv_sec == 0 && r.tv_usec == 900000);
	CHECK(timercmp(&a, &b, <));
	CHECK(!timercmp(&a, &b, >));
	CHECK(timercmp(&a, &a, ==));
	CHECK(timerisset(&r));
	timerclear(&r);
	CHECK(!timerisset(&r));
	return TEST_RESULT();
}
