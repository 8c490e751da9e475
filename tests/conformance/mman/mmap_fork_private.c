/* SPDX-License-Identifier: BSD-2-Clause */
/* A child has private memory as it was at the fork; writes of either stay its own. */
// spec: fork, mmap MAP_PRIVATE
#include "child.h"
#include "map.h"

static char *p;

static void child(void)
{
	CHECK_EQ(p[0], 1);
	p[0] = 'c';
	CHECK_EQ(p[PAGE], 2);
}

int main(void)
{
	p = numbered_pages(2);
	in_child(child);
	CHECK_EQ(p[0], 1);
	p[0] = 'p';
	CHECK_EQ(p[PAGE], 2);
	return TEST_RESULT();
}
