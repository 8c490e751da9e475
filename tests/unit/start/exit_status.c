/* SPDX-License-Identifier: BSD-2-Clause */
/* The status is the low 8 bits of what exit is given. */
// expect: exit 7
#include "test.h"

int main(void)
{
	exit(0x1234ff07);
}
