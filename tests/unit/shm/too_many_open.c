/* SPDX-License-Identifier: BSD-2-Clause */
/* When no descriptor is left shm_open is EMFILE, and no object was made. */
#include <sys/resource.h>

#include "object.h"

int main(void)
{
	char name[64];
	struct rlimit few = {3, 3};
	int status = -1;

	test_name(name, "many");
	if (!fork()) {
		if (setrlimit(RLIMIT_NOFILE, &few))
			_exit(0);
		CHECK_FAILS(shm_open(name, O_RDWR | O_CREAT, 0600), EMFILE);
		_exit(TEST_RESULT());
	}
	wait(&status);
	CHECK_EQ(status, 0);
	CHECK_FAILS(shm_open(name, O_RDWR, 0), ENOENT);
	return TEST_RESULT();
}
