/* SPDX-License-Identifier: BSD-2-Clause */
/* Shared anonymous memory is one for parent, child and grandchild. */
// spec: fork, mmap MAP_SHARED
#include "child.h"
#include "map.h"

static char *p;

static void grandchild(void)
{
	p[1] = 'g';
}

static void child(void)
{
	p[0] = 'c';
	in_child(grandchild);
}

int main(void)
{
	p = map_pages(1, RW, MAP_SHARED);
	in_child(child);
	CHECK_EQ(p[0], 'c');
	CHECK_EQ(p[1], 'g');
	return TEST_RESULT();
}
