/* SPDX-License-Identifier: BSD-2-Clause */
/* A function that writes past its local variables, and was compiled to notice, does not return. */
// expect: signal SIGABRT
// expect-output: loam: stack smashed|\*\*\* stack smashing detected
#include "test.h"

#ifdef __clang__
int main(void)
{
	SKIP("this compiler protects no single function");
}
#else
__attribute__((noinline, optimize("stack-protector-all"))) static void smash(volatile int n)
{
	char buf[16];

	for (volatile int i = 0; i < n; i++)
		((volatile char *)buf)[i] = 'x';
}

int main(void)
{
	smash(64);
	return 1;
}
#endif
