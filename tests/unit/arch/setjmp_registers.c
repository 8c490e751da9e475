/* SPDX-License-Identifier: BSD-2-Clause */
/* longjmp restores the registers that a function must preserve, floating-point ones too. */
#include <setjmp.h>

#include "test.h"

static jmp_buf buf;

__attribute__((noinline)) static void jump(double *d, long *n)
{
	/* Enough values in use at once to need every preserved register here. */
	for (int i = 0; i < 100; i++) {
		d[i % 8] = d[(i + 1) % 8] * 1.5 + 1;
		n[i % 8] = n[(i + 3) % 8] * 7 + i;
	}
	longjmp(buf, 1 + (d[0] < 0 || n[0] == 1));
}

__attribute__((noinline)) static int keep(const double *d, const long *n)
{
	double a = d[0], b = d[1], c = d[2], e = d[3];
	long f = n[0], g = n[1], h = n[2], i = n[3];
	double scratch[8] = {a, b, c, e, 1, 2, 3, 4};
	long numbers[8] = {f, g, h, i, 1, 2, 3, 4};

	if (!setjmp(buf))
		jump(scratch, numbers);
	return a == 1.25 && b == 2.5 && c == 3.75 && e == 5 && f == 11 && g == 22 && h == 33 &&
	       i == 44;
}

int main(void)
{
	static const double d[4] = {1.25, 2.5, 3.75, 5};
	static const long n[4] = {11, 22, 33, 44};

	CHECK(keep(d, n));
	return TEST_RESULT();
}
