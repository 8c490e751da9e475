/* SPDX-License-Identifier: BSD-2-Clause */
/* A child shares its parent's object: bytes and size. */
// spec: memfd_create(2)
#include "child.h"
#include "object.h"

static int fd;

static void child(void)
{
	CHECK_OK(ftruncate(fd, 5000));
	map_object(fd, 5000)[4999] = 'c';
}

int main(void)
{
	CHECK_OK(fd = memfd_create("shared", MFD_CLOEXEC));
	in_child(child);
	CHECK_EQ(size_of(fd), 5000);
	CHECK_EQ(map_object(fd, 5000)[4999], 'c');
	return TEST_RESULT();
}
