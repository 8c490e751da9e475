/* SPDX-License-Identifier: BSD-2-Clause */
/* fork makes a copy of the process: other ids, the same memory, then apart. */
#include <sys/mman.h>
#include <sys/wait.h>

#include "test.h"

static int value = 1;

int main(void)
{
	int *private = malloc(sizeof *private), *shared, status, local = 3;
	pid_t parent = getpid(), pid;

	shared = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	*private = 2;
	pid = fork();
	if (pid == 0) {
		CHECK_EQ(getppid(), parent);
		CHECK(getpid() != parent);
		CHECK(value == 1 && *private == 2 && local == 3);
		value = *private = local = 100;
		*shared = (int)getpid();
		_exit(TEST_RESULT());
	}
	CHECK(pid > 0);
	CHECK_EQ(waitpid(pid, &status, 0), pid);
	CHECK_EQ(status, 0);
	CHECK(value == 1 && *private == 2 && local == 3);
	CHECK_EQ(*shared, pid);
	return TEST_RESULT();
}
