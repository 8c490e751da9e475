/* SPDX-License-Identifier: BSD-2-Clause */
/* A write that fails sets the flag and errno; the stream can be closed. */
#include "test.h"

int main(void)
{
	FILE *f = fopen("/dev/null", "w");

	if (!f)
		SKIP("no /dev/null here");
	close(fileno(f));
	CHECK(!ferror(f));
	fputs("x", f);
	CHECK_FAILS(fflush(f), EBADF);
	CHECK(ferror(f));
	clearerr(f);
	CHECK(!ferror(f));
	CHECK_EQ(fclose(f), EOF);
	return TEST_RESULT();
}
