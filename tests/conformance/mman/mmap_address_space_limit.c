/* SPDX-License-Identifier: BSD-2-Clause */
/* Beyond RLIMIT_AS mmap is ENOMEM, and what is mapped works on. */
// spec: mmap [ENOMEM], RLIMIT_AS
// needs: !user
#include <sys/resource.h>

#include "child.h"
#include "map.h"

static void map_too_much(void)
{
	struct rlimit limit = {64 << 20, 64 << 20};
	char *p = numbered_pages(1);

	CHECK_OK(setrlimit(RLIMIT_AS, &limit));
	CHECK_FAILS(mmap(NULL, 128 << 20, RW, ANON, -1, 0), ENOMEM);
	CHECK_EQ(p[0], 1);
	CHECK(mmap(NULL, PAGE, RW, ANON, -1, 0) != MAP_FAILED);
}

int main(void)
{
	in_child(map_too_much);
	return TEST_RESULT();
}
