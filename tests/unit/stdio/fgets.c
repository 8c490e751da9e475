/* SPDX-License-Identifier: BSD-2-Clause */
/* fgets reads a line with its newline, as much as fits, and nothing at the end. */
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
	char buf[10];

	fputs("one\nlonger than it\n\nlast", f);
	rewind(f);
	CHECK_STR(fgets(buf, sizeof buf, f), "one\n");
	CHECK_STR(fgets(buf, sizeof buf, f), "longer th");
	CHECK_STR(fgets(buf, sizeof buf, f), "an it\n");
	CHECK_STR(fgets(buf, sizeof buf, f), "\n");
	CHECK_STR(fgets(buf, 1, f), "");
	CHECK_STR(fgets(buf, sizeof buf, f), "last");
	CHECK(!fgets(buf, sizeof buf, f));
	CHECK_STR(buf, "last");
	fclose(f);
	return TEST_RESULT();
}
