/* SPDX-License-Identifier: BSD-2-Clause */
/* fscanf reads no byte further than it must: the next call goes on there. */
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
	int a = 0, b = 0;
	char word[10];

	fputs("12abc 7\n8", f);
	rewind(f);
	CHECK_EQ(fscanf(f, "%d", &a), 1);
	CHECK_EQ(fgetc(f), 'a');
	CHECK_EQ(fscanf(f, "%9s%d", word, &b), 2);
	CHECK_STR(word, "bc");
	CHECK(a == 12 && b == 7);
	CHECK_EQ(fgetc(f), '\n');
	CHECK_EQ(fscanf(f, "%d", &a), 1);
	CHECK_EQ(fscanf(f, "%d", &a), EOF);
	CHECK(feof(f));
	fclose(f);
	return TEST_RESULT();
}
