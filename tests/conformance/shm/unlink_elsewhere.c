/* SPDX-License-Identifier: BSD-2-Clause */
/* A name that a child takes away is gone for its parent, who keeps the object. */
// spec: shm_unlink, name
#include "child.h"
#include "object.h"

static char name[64];

static void unlink_it(void)
{
	CHECK_OK(shm_unlink(name));
}

int main(void)
{
	int fd = new_object(test_name(name, "elsewhere"), 33);

	in_child(unlink_it);
	CHECK_FAILS(shm_open(name, O_RDWR, 0), ENOENT);
	CHECK_EQ(size_of(fd), 33);
	return TEST_RESULT();
}
