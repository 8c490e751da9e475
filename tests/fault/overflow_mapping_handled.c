/* SPDX-License-Identifier: BSD-2-Clause */
/* An overflow of a block that is a mapping of its own is told with no lock held. */
// variants: heap
// needs: loam
// expect-output: (?i)overflow.*0x[0-9a-f]+
#include <signal.h>

#include "test.h"

static void on_abort(int sig)
{
	void *p = malloc(2000000);

	(void)sig;
	free(p);
	_exit(p ? 0 : 2);
}

int main(void)
{
	char *volatile p = malloc(1000001);

	signal(SIGABRT, on_abort);
	p[1000001] = 0;
	free(p);
	return 1;
}
