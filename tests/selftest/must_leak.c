/* SPDX-License-Identifier: BSD-2-Clause */
/* Leaves a shared-memory object behind: the runner must see it and take it away. */
// red: left behind
#include <fcntl.h>
#include <sys/mman.h>

#include "test.h"

int main(void)
{
	char name[64];

	CHECK_OK(shm_open(test_name(name, "left"), O_CREAT | O_RDWR, 0600));
	return TEST_RESULT();
}
