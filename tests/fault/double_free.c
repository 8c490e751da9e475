/* SPDX-License-Identifier: BSD-2-Clause */
/* A block freed twice. */
// variants: heap port
// needs: loam
// expect: signal SIGABRT
// expect-output: (?i)double free.*0x[0-9a-f]+
#include "test.h"

int main(void)
{
	void *other = malloc(40), *volatile p = malloc(40);

	free(p);
	free(p);
	return other == NULL;
}
