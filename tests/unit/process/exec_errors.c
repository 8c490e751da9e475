/* SPDX-License-Identifier: BSD-2-Clause */
/* exec that fails leaves the program as it was and tells why. */
#include "test.h"

int main(void)
{
	char *argv[] = {(char *)"x", NULL}, *envp[] = {NULL};

	CHECK_FAILS(execve("/loam-no-such-program", argv, envp), ENOENT);
	CHECK_FAILS(execv("", argv), ENOENT);
	CHECK_FAILS(execvp("", argv), ENOENT);
	CHECK_FAILS(execvp("/loam-no-such-program", argv), ENOENT);
	setenv("PATH", "/nowhere:/loam-nowhere", 1);
	CHECK_FAILS(execvp("loam-no-such-program", argv), ENOENT);
	CHECK_FAILS(execlp("loam-no-such-program", "x", (char *)NULL), ENOENT);
	return TEST_RESULT();
}
