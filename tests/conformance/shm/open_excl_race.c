/* SPDX-License-Identifier: BSD-2-Clause */
/* Of processes that create one name with O_EXCL at once exactly one does. */
// spec: shm_open, O_EXCL
#include <sys/mman.h>

#include "child.h"
#include "object.h"

enum { RACERS = 4, ROUNDS = 20 };
static char name[64];
static _Atomic int *made;

static void race(void)
{
	if (shm_open(name, O_RDWR | O_CREAT | O_EXCL, 0600) != -1)
		++*made;
	else
		CHECK_EQ(errno, EEXIST);
}

int main(void)
{
	pid_t racers[RACERS];

	test_name(name, "race");
	made = (void *)map_object(any_object(4096), 4096);
	for (int round = 1; round <= ROUNDS; round++) {
		for (int i = 0; i < RACERS; i++)
			racers[i] = start(race);
		for (int i = 0; i < RACERS; i++)
			join_child(racers[i]);
		CHECK_EQ(*made, round);
		CHECK_OK(shm_unlink(name));
	}
	return TEST_RESULT();
}
