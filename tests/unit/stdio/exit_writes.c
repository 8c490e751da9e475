/* SPDX-License-Identifier: BSD-2-Clause */
/* exit writes what is buffered, of standard output and of every stream. */
// expect-output: \[stdout\]
// expect-output: \[stream\]
#include "test.h"

int main(void)
{
	setvbuf(stdout, NULL, _IOFBF, 4096);
	fputs("[stream]", fdopen(dup(1), "w"));
	printf("[stdout]");
	return 0;
}
