/* SPDX-License-Identifier: BSD-2-Clause */
/* Who may not open an object gets EACCES. */
#include "object.h"

int main(void)
{
	char name[64];
	int status = -1;

	if (getuid())
		SKIP("needs to begin as user 0");
	umask(0);
	CHECK_OK(shm_open(test_name(name, "perm"), O_RDWR | O_CREAT, 0604));
	if (!fork()) {
		CHECK_OK(setgid(65534));
		CHECK_OK(setuid(65534));
		CHECK_FAILS(shm_open(name, O_RDWR, 0), EACCES);
		CHECK_OK(shm_open(name, O_RDONLY, 0));
		_exit(TEST_RESULT());
	}
	wait(&status);
	CHECK_EQ(status, 0);
	CHECK_OK(shm_unlink(name));
	return TEST_RESULT();
}
