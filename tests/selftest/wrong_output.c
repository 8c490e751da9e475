/* SPDX-License-Identifier: BSD-2-Clause */
/* Ends well but says the wrong thing: the runner must read what a test says. */
// expect-output: ^the sum is 4$
// red: other output
#include <stdio.h>

int main(void)
{
	printf("the sum is 5\n");
	return 0;
}
