/* SPDX-License-Identifier: BSD-2-Clause */
/* freopen puts another file into the same stream and the same descriptor. */
#include "test.h"

int main(void)
{
	char name[64], path[80], buf[20] = "";
	FILE *f;
	int fd;

	snprintf(path, sizeof path, "/dev/shm%s", test_name(name, "r"));
	f = fopen(path, "w");
	if (!f)
		SKIP("no file can be made here");
	fd = fileno(f);
	fputs("text", f);
	CHECK(freopen(path, "r", f) == f);
	CHECK_EQ(fileno(f), fd);
	CHECK_STR(fgets(buf, sizeof buf, f), "text");
	CHECK_NULL_ERRNO(freopen("/no/such/file", "r", f), ENOENT);
	remove(path);
	return TEST_RESULT();
}
