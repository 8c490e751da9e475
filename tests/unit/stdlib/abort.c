/* SPDX-License-Identifier: BSD-2-Clause */
/* abort ends the process by SIGABRT and writes no buffer. */
// expect: signal SIGABRT
// expect-output: ^\[only\]
#include "test.h"

int main(void)
{
	setvbuf(stdout, NULL, _IOFBF, 4096);
	printf("never");
	write(1, "[only]", 6);
	abort();
}
