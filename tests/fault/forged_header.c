/* SPDX-License-Identifier: BSD-2-Clause */
/* free of a place in a block to which the bytes below another live block were copied.  (Where
 * HARDEN=1 puts that block, there may be nothing below.) */
// variants: heap
// expect: signal SIGABRT
// expect-output: (?i)invalid pointer.*0x[0-9a-f]+
// needs: loam soft
#include "test.h"

int main(void)
{
	char *first = malloc(64), *model = malloc(64), *forged = malloc(512);
	char *volatile p = forged + 128;

	memcpy(p - 48, model - 48, 48 + 64);
	free(p);
	return first == NULL;
}
