/* SPDX-License-Identifier: BSD-2-Clause */
/* A child does not have pages of MADV_DONTFORK; MADV_DOFORK undoes that. */
// spec: madvise(2), MADV_DONTFORK
// needs: !user
#include "child.h"
#include "map.h"

static char *p;

static void child(void)
{
	CHECK(!is_mapped(p));
	CHECK_EQ(p[PAGE], 2);
}

int main(void)
{
	p = numbered_pages(2);
	CHECK_OK(madvise(p, 2 * PAGE, MADV_DONTFORK));
	CHECK_OK(madvise(p + PAGE, PAGE, MADV_DOFORK));
	in_child(child);
	CHECK_EQ(p[0], 1);
	return TEST_RESULT();
}
