/* SPDX-License-Identifier: BSD-2-Clause */
/* The memory and string functions read and write no byte beyond their operands. */
#include <sys/mman.h>

#include "test.h"

static char *page_between_holes(void)
{
	size_t page = (size_t)getpagesize();
	char *p = mmap(NULL, 3 * page, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	if (p == MAP_FAILED || mprotect(p + page, page, PROT_READ | PROT_WRITE) != 0)
		SKIP("no guard pages here");
	return p + page;
}

int main(void)
{
	size_t page = (size_t)getpagesize();
	char *start = page_between_holes(), *end = start + page;
	static char other[300];

	for (size_t n = 0; n < 300; n++) {
		memset(end - n, 'x', n);
		memset(start, 'y', n);
		memcpy(other, end - n, n);
		memcpy(other, start, n);
		memcpy(end - n, other, n);
		memmove(start, end - n, n);
		memmove(end - n, start, n);
		CHECK_EQ(memcmp(end - n, start, n), 0);
		CHECK(!memchr(end - n, 'z', n));
		CHECK(!memmem(end - n, n, "zz", 2));
	}
	for (size_t n = 1; n < 100; n++) {
		memset(end - n, 'x', n - 1);
		end[-1] = 0;
		CHECK_EQ(strlen(end - n), n - 1);
		CHECK(strchr(end - n, 0) == end - 1);
		CHECK(!strchr(end - n, 'z'));
		CHECK(!strrchr(end - n, 'z'));
		CHECK_EQ(strcmp(end - n, end - n), 0);
		CHECK_EQ(strnlen(end - n, 1000), n - 1);
		strcpy(start, end - n);
		CHECK_EQ(strlen(start), n - 1);
	}
	return TEST_RESULT();
}
