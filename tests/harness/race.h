/* SPDX-License-Identifier: BSD-2-Clause */
/* Several processes that create the same name at once. */
#ifndef TEST_RACE_H
#define TEST_RACE_H

#include <sys/mman.h>

#include "child.h"

enum { RACERS = 4, RACES = 25 };

/* Exactly one of them succeeds with create (>= 0), the others get EEXIST; undo ends a race. */
static inline void one_wins(long (*create)(void), int (*undo)(void))
{
	_Atomic int *won =
	        mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	pid_t pid[RACERS];

	for (int round = 0; round < RACES; round++) {
		*won = 0;
		for (int i = 0; i < RACERS; i++) {
			pid[i] = fork();
			if (pid[i])
				continue;
			if (create() >= 0)
				++*won;
			else
				CHECK_EQ(errno, EEXIST);
			_exit(TEST_RESULT());
		}
		for (int i = 0; i < RACERS; i++)
			join_child(pid[i]);
		CHECK_EQ(*won, 1);
		CHECK_OK(undo());
	}
}

#endif
