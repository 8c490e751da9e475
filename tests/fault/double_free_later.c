/* SPDX-License-Identifier: BSD-2-Clause */
/* A block freed twice, with much else in between. */
// variants: heap
// expect: signal SIGABRT
// expect-output: (?i)double free.*0x[0-9a-f]+
// needs: loam
#include "test.h"

int main(void)
{
	void *volatile p = malloc(40), *between[20];

	free(p);
	for (size_t i = 0; i < 20; i++)
		between[i] = malloc(1000 + i * 100);
	for (size_t i = 0; i < 20; i++)
		free(between[i]);
	free(p);
	return 0;
}
