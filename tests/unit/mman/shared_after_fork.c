/* SPDX-License-Identifier: BSD-2-Clause */
/* After fork parent and child share MAP_SHARED memory and have their own MAP_PRIVATE one. */
#include <sys/mman.h>
#include <sys/wait.h>

#include "test.h"

int main(void)
{
	const int rw = PROT_READ | PROT_WRITE;
	char *shared = mmap(NULL, 4096, rw, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	char *own = mmap(NULL, 4096, rw, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	int status = -1;
	pid_t pid;

	shared[0] = own[0] = 1;
	pid = fork();
	if (!pid) {
		CHECK_EQ(own[0], 1);
		shared[0] = own[0] = 2;
		_exit(TEST_RESULT());
	}
	CHECK_EQ(waitpid(pid, &status, 0), pid);
	CHECK_EQ(status, 0);
	CHECK_EQ(shared[0], 2);
	CHECK_EQ(own[0], 1);
	return TEST_RESULT();
}
