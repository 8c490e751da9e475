/* SPDX-License-Identifier: BSD-2-Clause */
/* A pipe has no offset: ESPIPE; its kind shows in fstat. */
#include <sys/stat.h>

#include "test.h"

int main(void)
{
	struct stat st;
	int fds[2];

	CHECK_OK(pipe(fds));
	CHECK_FAILS(lseek(fds[0], 0, SEEK_CUR), ESPIPE);
	CHECK_OK(fstat(fds[0], &st));
	CHECK(S_ISFIFO(st.st_mode));
	CHECK_ERRNO(isatty(fds[0]), ENOTTY);
	return TEST_RESULT();
}
