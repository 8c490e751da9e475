/* SPDX-License-Identifier: BSD-2-Clause */
/* perror writes the text, the message and a newline. */
// expect-output: ^open: No such file or directory\nBad file descriptor\nInvalid argument\n
#include "test.h"

int main(void)
{
	errno = ENOENT;
	perror("open");
	errno = EBADF;
	perror(NULL);
	errno = EINVAL;
	perror("");
	return TEST_RESULT();
}
