/* SPDX-License-Identifier: BSD-2-Clause */
/* A child has zeros where the advice was MADV_WIPEONFORK; its parent keeps its bytes. */
// spec: madvise(2), MADV_WIPEONFORK
// needs: !user
#include "child.h"
#include "map.h"

static char *p;

static void child(void)
{
	CHECK_EQ(p[0], 0);
	CHECK_EQ(p[PAGE], 2);
}

int main(void)
{
	p = numbered_pages(2);
	CHECK_OK(madvise(p, PAGE, MADV_WIPEONFORK));
	in_child(child);
	CHECK_EQ(p[0], 1);
	return TEST_RESULT();
}
