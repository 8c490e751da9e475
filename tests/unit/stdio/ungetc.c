/* SPDX-License-Identifier: BSD-2-Clause */
/* Bytes given back are read next, in reverse; the end of the file is forgotten. */
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

	fputs("ab", f);
	rewind(f);
	CHECK_EQ(ungetc('x', f), 'x');
	CHECK_EQ(fgetc(f), 'x');
	CHECK_EQ(fgetc(f), 'a');
	CHECK_EQ(fgetc(f), 'b');
	CHECK_EQ(fgetc(f), EOF);
	CHECK(feof(f));
	CHECK_EQ(ungetc('y', f), 'y');
	CHECK(!feof(f));
	CHECK_EQ(ungetc(EOF, f), EOF);
	CHECK_EQ(ftell(f), 1);
	CHECK_EQ(fgetc(f), 'y');
	rewind(f);
	CHECK_EQ(fgetc(f), 'a');
	fclose(f);
	return TEST_RESULT();
}
