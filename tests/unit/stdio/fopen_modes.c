/* SPDX-License-Identifier: BSD-2-Clause */
/* Each mode of fopen does what it says of a file that is or is not there. */
#include <fcntl.h>

#include "test.h"

int main(void)
{
	char name[64], path[80], buf[20] = "";
	FILE *f;

	snprintf(path, sizeof path, "/dev/shm%s", test_name(name, "f"));
	CHECK_NULL_ERRNO(fopen(path, "r"), ENOENT);
	CHECK_NULL_ERRNO(fopen(path, "r+"), ENOENT);
	f = fopen(path, "wxe");
	if (!f)
		SKIP("no file can be made here");
	CHECK_EQ(fcntl(fileno(f), F_GETFD), FD_CLOEXEC);
	fputs("12345", f);
	CHECK_FAILS(fgetc(f), EBADF);
	CHECK(ferror(f));
	CHECK_EQ(fclose(f), 0);
	CHECK_NULL_ERRNO(fopen(path, "wx"), EEXIST);
	f = fopen(path, "a");
	fputs("67", f);
	fclose(f);
	f = fopen(path, "r+");
	CHECK_EQ(fputc('X', f), 'X');
	fclose(f);
	f = fopen(path, "r");
	CHECK_STR(fgets(buf, sizeof buf, f), "X234567");
	CHECK_FAILS(fputc('y', f), EBADF);
	fclose(f);
	fclose(fopen(path, "w"));
	f = fopen(path, "r");
	CHECK_EQ(fgetc(f), EOF);
	fclose(f);
	CHECK_EQ(remove(path), 0);
	CHECK_FAILS(remove(path), ENOENT);
	return TEST_RESULT();
}
