/* SPDX-License-Identifier: BSD-2-Clause */
/* A block freed twice that was handed out again in between: its state alone would not tell. */
// variants: hardenmte
// needs: mte !shim
// expect: signal SIGABRT
// expect-output: (?i)double free.*0x[0-9a-f]+
#include "test.h"

int main(void)
{
	char *volatile p = malloc(100), *volatile again;

	free(p);
	again = malloc(100);
	free(p);
	return again == NULL;
}
