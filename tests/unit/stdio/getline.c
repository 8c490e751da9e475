/* SPDX-License-Identifier: BSD-2-Clause */
/* getline grows its memory, keeps it, and says -1 at the end. */
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
	char *line = NULL;
	size_t size = 0;

	for (int i = 0; i < 5000; i++)
		fputc('a', f);
	fputs("\nb:c:d", f);
	rewind(f);
	CHECK_EQ(getline(&line, &size, f), 5001);
	CHECK_EQ(line[5000], '\n');
	CHECK_EQ(line[5001], 0);
	CHECK(size > 5001);
	CHECK_EQ(getdelim(&line, &size, ':', f), 2);
	CHECK_STR(line, "b:");
	CHECK_EQ(getline(&line, &size, f), 3);
	CHECK_STR(line, "c:d");
	CHECK_EQ(getline(&line, &size, f), -1);
	CHECK(feof(f));
	free(line);
	fclose(f);
	return TEST_RESULT();
}
