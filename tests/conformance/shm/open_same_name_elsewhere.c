/* SPDX-License-Identifier: BSD-2-Clause */
/* Processes that open the same name see the same bytes, both ways. */
// spec: shm_open, name
#include "child.h"
#include "object.h"

static char name[64];

static void answer(void)
{
	char *p = map_object(shm_open(name, O_RDWR, 0), 4096);

	CHECK_EQ(p[0], 'q');
	p[1] = 'a';
}

int main(void)
{
	char *p = map_object(new_object(test_name(name, "same"), 4096), 4096);

	p[0] = 'q';
	in_child(answer);
	CHECK_EQ(p[1], 'a');
	CHECK_OK(shm_unlink(name));
	return TEST_RESULT();
}
