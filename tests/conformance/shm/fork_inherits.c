/* SPDX-License-Identifier: BSD-2-Clause */
/* A child inherits descriptors and maps of an object; its own writes are seen by all. */
// spec: fork, shm_open
#include "child.h"
#include "object.h"

static char *p;
static int fd;

static void child(void)
{
	p[0] = 'p';
	map_object(fd, 4096)[1] = 'd';
}

int main(void)
{
	fd = any_object(4096);
	p = map_object(fd, 4096);
	in_child(child);
	CHECK_EQ(p[0], 'p');
	CHECK_EQ(p[1], 'd');
	return TEST_RESULT();
}
