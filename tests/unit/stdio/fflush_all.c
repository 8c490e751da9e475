/* SPDX-License-Identifier: BSD-2-Clause */
/* fflush(NULL) writes every stream. */
#include <fcntl.h>

#include "test.h"

int main(void)
{
	int fds[2];
	char got[100];
	FILE *a, *b;

	CHECK_OK(pipe2(fds, O_NONBLOCK));
	a = fdopen(fds[1], "w");
	b = fdopen(dup(fds[1]), "w");
	fputs("a", a);
	fputs("b", b);
	CHECK_EQ(fflush(NULL), 0);
	CHECK_EQ(read(fds[0], got, 100), 2);
	fclose(a);
	fclose(b);
	return TEST_RESULT();
}
