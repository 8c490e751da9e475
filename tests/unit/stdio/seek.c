/* SPDX-License-Identifier: BSD-2-Clause */
/* The offset is that of the bytes the program has seen, whatever is buffered. */
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
	fpos_t pos;

	fputs("0123456789", f);
	CHECK_EQ(ftell(f), 10);
	CHECK_EQ(fseek(f, 2, SEEK_SET), 0);
	CHECK_EQ(fgetc(f), '2');
	CHECK_EQ(ftell(f), 3);
	CHECK_EQ(fgetpos(f, &pos), 0);
	CHECK_EQ(fseek(f, -1, SEEK_END), 0);
	CHECK_EQ(fgetc(f), '9');
	CHECK_EQ(fgetc(f), EOF);
	CHECK_EQ(fseek(f, -4, SEEK_CUR), 0);
	CHECK(!feof(f));
	CHECK_EQ(fgetc(f), '6');
	CHECK_EQ(fsetpos(f, &pos), 0);
	CHECK_EQ(fgetc(f), '3');
	CHECK_EQ(fseek(f, 0, SEEK_CUR), 0);
	CHECK_EQ(fputc('X', f), 'X');
	CHECK_EQ(ftello(f), 5);
	CHECK_EQ(fseeko(f, 4, SEEK_SET), 0);
	CHECK_EQ(fgetc(f), 'X');
	CHECK_FAILS(fseek(f, -1, SEEK_SET), EINVAL);
	fclose(f);
	return TEST_RESULT();
}
