/* SPDX-License-Identifier: BSD-2-Clause */
/* What was written is read again, at any size of the pieces. */
#include <sys/mman.h>

#include "test.h"

/* A new file of this process only, with nothing in it. */
static FILE *new_file(const char *mode)
{
	int fd = memfd_create("test", 0);
	FILE *f = fd < 0 ? NULL : fdopen(fd, mode);

	if (!f)
		SKIP("no file can be made here");
	return f;
}

int main(void)
{
	FILE *f = new_file("w+");
	static unsigned char piece[7000], got[7000];
	long total = 0;

	for (size_t n = 0; n < sizeof piece; n += 331) {
		memset(piece, (int)n, n);
		CHECK_EQ(fwrite(piece, 1, n, f), n);
		total += (long)n;
	}
	CHECK_EQ(ftell(f), total);
	rewind(f);
	for (size_t n = 0; n < sizeof piece; n += 331) {
		memset(piece, (int)n, n);
		CHECK_EQ(fread(got, 1, n, f), n);
		CHECK_EQ(memcmp(got, piece, n), 0);
	}
	CHECK_EQ(fread(got, 1, 1, f), 0);
	CHECK(feof(f));
	CHECK(!ferror(f));
	CHECK_EQ(fclose(f), 0);
	return TEST_RESULT();
}
