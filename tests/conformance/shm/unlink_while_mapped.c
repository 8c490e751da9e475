/* SPDX-License-Identifier: BSD-2-Clause */
/* An object that is only mapped outlives its name, shared with a child that maps it too. */
// spec: shm_unlink, references exist
#include "child.h"
#include "object.h"

static char *p;

static void answer(void)
{
	p[1] = p[0];
}

int main(void)
{
	int fd = any_object(4096);

	p = map_object(fd, 4096);
	close(fd);
	p[0] = 'm';
	in_child(answer);
	CHECK_EQ(p[1], 'm');
	return TEST_RESULT();
}
