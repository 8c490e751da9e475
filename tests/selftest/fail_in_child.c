/* SPDX-License-Identifier: BSD-2-Clause */
/* A check fails in a child whose status nobody reads: it must not stay green. */
// red: a failed check
#include <sys/wait.h>

#include "test.h"

int main(void)
{
	pid_t child = fork();

	if (child == 0) {
		CHECK_STR("seed", "tree");
		_exit(0);
	}
	CHECK(waitpid(child, NULL, 0) == child);
	return TEST_RESULT();
}
