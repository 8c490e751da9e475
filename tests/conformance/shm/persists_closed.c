/* SPDX-License-Identifier: BSD-2-Clause */
/* An object and its contents live on when nobody has it open or mapped. */
// spec: shm_open, persistence
#include "child.h"
#include "object.h"

static char name[64];

static void write_it(void)
{
	strcpy(map_object(new_object(name, 4096), 4096), "still here");
}

int main(void)
{
	test_name(name, "persists");
	in_child(write_it);
	CHECK_STR(map_object(shm_open(name, O_RDWR, 0), 4096), "still here");
	CHECK_OK(shm_unlink(name));
	return TEST_RESULT();
}
