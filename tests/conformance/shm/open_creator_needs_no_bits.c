/* SPDX-License-Identifier: BSD-2-Clause */
/* Who creates an object gets it as asked, though its mode forbids a second open. */
// spec: shm_open, O_CREAT
#include "child.h"
#include "object.h"

static char name[64];

static void make(void)
{
	int fd = shm_open(name, O_RDWR | O_CREAT | O_EXCL, 0);

	CHECK_OK(fd);
	CHECK_OK(ftruncate(fd, 10));
	map_object(fd, 10)[0] = 1;
	CHECK_FAILS(shm_open(name, O_RDWR, 0), EACCES);
}

int main(void)
{
	test_name(name, "none");
	run_as(OWNER, OWNER, make);
	CHECK_OK(shm_unlink(name));
	return TEST_RESULT();
}
