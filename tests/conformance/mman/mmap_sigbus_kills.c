/* SPDX-License-Identifier: BSD-2-Clause */
/* Who does not handle SIGBUS ends by it. */
// spec: mmap, SIGBUS
// expect: signal SIGBUS
#include "object.h"

int main(void)
{
	map_object(any_object(0), 4096)[0] = 1;
	return TEST_RESULT();
}
