/* SPDX-License-Identifier: BSD-2-Clause */
/* %f, %e and %g round to nearest, ties to even, and never lose a digit. */
#include "test.h"

static void is(const char *want, const char *format, ...)
{
	char got[400];
	va_list ap;
	int n;

	va_start(ap, format);
	n = vsnprintf(got, sizeof got, format, ap);
	va_end(ap);
	CHECK_STR(got, want);
	CHECK_EQ(n, strlen(want));
}

int main(void)
{
	is("3.141590 -0.000000 1.000000", "%f %f %f", 3.14159, -0.0, 1.0);
	is("0 2 2 4 -2", "%.0f %.0f %.0f %.0f %.0f", 0.5, 1.5, 2.5, 3.5, -2.5);
	is("0.1000000000000000055511151231257827021181583404541015625", "%.55f", 0.1);
	is("1267650600228229401496703205376", "%.0f", 0x1p100);
	is("1.000000e+00 1.2e-300 9.99e+99 1e+100", "%e %.1e %.2e %.0e", 1.0, 1.2e-300, 9.99e99,
	   9.99e99);
	is("100000 1e+06 0.0001 1e-05 0.1", "%g %g %g %g %g", 1e5, 1e6, 1e-4, 1e-5, 0.1);
	is("1.00000 1.e+10 2.|0", "%#g %#.0e %#.0f|%g", 1.0, 1e10, 2.0, 0.0);
	is("inf -INF +inf   nan|00", "%f %F %+f %5f|%02d", __builtin_inf(), -__builtin_inf(),
	   __builtin_inf(), __builtin_nan(""), 0);
	is("    1.50|1.50    |00001.50|+1.50", "%8.2f|%-8.2f|%08.2f|%+.2f", 1.5, 1.5, 1.5, 1.5);
	is("9.5 10 1e+01", "%.2g %.2g %.1g", 9.5, 9.96, 9.6);
	is("4.94065645841246544176568792868221372365059802614324764425585682500675507270209e-324",
	   "%.77e", 0x1p-1074);
	return TEST_RESULT();
}
