/* SPDX-License-Identifier: BSD-2-Clause */
/* Of threads that create one name with O_EXCL at once exactly one does. */
// spec: shm_open, O_EXCL
#include <pthread.h>

#include "object.h"

enum { RACERS = 4, ROUNDS = 20 };
static char name[64];
static _Atomic int made;

static void *race(void *unused)
{
	int fd = shm_open(name, O_RDWR | O_CREAT | O_EXCL, 0600);

	made += fd != -1;
	close(fd);
	return unused;
}

int main(void)
{
	pthread_t racers[RACERS];

	test_name(name, "race");
	for (int round = 1; round <= ROUNDS; round++) {
		for (int i = 0; i < RACERS; i++)
			CHECK_EQ(pthread_create(&racers[i], NULL, race, NULL), 0);
		for (int i = 0; i < RACERS; i++)
			CHECK_EQ(pthread_join(racers[i], NULL), 0);
		CHECK_EQ(made, round);
		CHECK_OK(shm_unlink(name));
	}
	return TEST_RESULT();
}
