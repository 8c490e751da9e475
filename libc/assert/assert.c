/* SPDX-License-Identifier: BSD-2-Clause */
/* What a failed assertion prints: "file:line: function: Assertion `text' failed." */
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>

#include <attributes.h>

extern char *__progname;

_Noreturn void __assert_fail(const char *expression, const char *file, unsigned line,
                             const char *function)
{
	dprintf(2, "%s: %s:%u: %s: Assertion `%s' failed.\n", __progname, file, line, function,
	        expression);
	abort();
}
