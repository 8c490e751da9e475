/* SPDX-License-Identifier: BSD-2-Clause */
/* A full buffer waits, a line is written at its end, no buffer at once. */
// needs: loam
#include <fcntl.h>

#include "test.h"

int main(void)
{
	int fds[2];
	char got[100];
	FILE *f;

	CHECK_OK(pipe2(fds, O_NONBLOCK));
	f = fdopen(fds[1], "w");
	CHECK_EQ(fputs("full\n", f), 0);
	CHECK_FAILS(read(fds[0], got, 100), EAGAIN);
	CHECK_EQ(fflush(f), 0);
	CHECK_EQ(read(fds[0], got, 100), 5);
	CHECK_EQ(setvbuf(f, NULL, _IOLBF, 0), 0);
	fputs("line\nrest", f);
	CHECK_EQ(read(fds[0], got, 100), 5);
	CHECK_EQ(setvbuf(f, NULL, _IONBF, 0), 0);
	CHECK_EQ(read(fds[0], got, 100), 4);
	fputc('x', f);
	CHECK_EQ(read(fds[0], got, 100), 1);
	CHECK_FAILS(setvbuf(f, NULL, 99, 0), EINVAL);
	CHECK_EQ(fclose(f), 0);
	return TEST_RESULT();
}
