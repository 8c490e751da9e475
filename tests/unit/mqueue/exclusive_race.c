/* SPDX-License-Identifier: BSD-2-Clause */
/* Of several processes that create the same queue with O_EXCL at once exactly one succeeds. */
// variants: mq
#include <sys/mman.h>

#include "queue.h"

enum { RACERS = 4, ROUNDS = 25 };

static void race(const char *name, _Atomic int *won)
{
	struct mq_attr attr = {.mq_maxmsg = 1, .mq_msgsize = 8};
	int status = -1;

	for (int i = 0; i < RACERS; i++) {
		if (fork())
			continue;
		if (mq_open(name, O_RDWR | O_CREAT | O_EXCL, 0600, &attr) != (mqd_t)-1)
			++*won;
		else if (errno != EEXIST)
			*won += 100;
		_exit(0);
	}
	for (int i = 0; i < RACERS; i++)
		wait(&status);
}

int main(void)
{
	char name[64];
	_Atomic int *won =
	        mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);

	test_name(name, "race");
	for (int i = 0; i < ROUNDS; i++) {
		*won = 0;
		race(name, won);
		CHECK_EQ(*won, 1);
		CHECK_OK(mq_unlink(name));
	}
	return TEST_RESULT();
}
