/* SPDX-License-Identifier: BSD-2-Clause */
/* fread and fwrite count whole elements; of size 0 there are none. */
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
	int n[4] = {1, 2, 3, 4}, got[6] = {0};

	CHECK_EQ(fwrite(n, sizeof *n, 4, f), 4);
	CHECK_EQ(fwrite(n, 0, 4, f), 0);
	CHECK_EQ(fwrite(n, 4, 0, f), 0);
	CHECK_EQ(fputc('x', f), 'x');
	rewind(f);
	CHECK_EQ(fread(got, 6, 3, f), 2);
	CHECK_EQ(memcmp(got, n, 12), 0);
	CHECK(feof(f));
	fclose(f);
	return TEST_RESULT();
}
