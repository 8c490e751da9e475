/* SPDX-License-Identifier: BSD-2-Clause */
/* A stream that appends writes at the end wherever it was. */
// variants: port
#include "test.h"

int main(void)
{
	char name[64], path[80], buf[20] = "";
	FILE *f, *g;

	snprintf(path, sizeof path, "/dev/shm%s", test_name(name, "a"));
	f = fopen(path, "a+");
	if (!f)
		SKIP("no file can be made here");
	fputs("one", f);
	fflush(f);
	g = fopen(path, "a");
	fputs("two", g);
	fclose(g);
	fseek(f, 0, SEEK_SET);
	CHECK_EQ(fgetc(f), 'o');
	fseek(f, 0, SEEK_CUR);
	fputs("three", f);
	CHECK_EQ(ftell(f), 11);
	rewind(f);
	CHECK_STR(fgets(buf, sizeof buf, f), "onetwothree");
	fclose(f);
	remove(path);
	return TEST_RESULT();
}
