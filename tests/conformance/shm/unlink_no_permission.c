/* SPDX-License-Identifier: BSD-2-Clause */
/* Who does not own an object may not unlink it, though everybody may write to it; it stays. */
// spec: shm_unlink [EACCES]
#include "child.h"
#include "object.h"

static char name[64];

static void unlink_it(void)
{
	/* Linux's namespace is a sticky folder, for which unlink has EPERM as well. */
	CHECK_EQ(shm_unlink(name), -1);
	CHECK(errno == EACCES || errno == EPERM);
}

int main(void)
{
	new_object_of_mode(test_name(name, "mine"), 0666);
	run_as(OTHER, OTHER, unlink_it);
	CHECK_OK(shm_unlink(name));
	return TEST_RESULT();
}
