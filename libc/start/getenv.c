/* SPDX-License-Identifier: BSD-2-Clause */
/* Reading the environment. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <abi/auxv.h>
#include <attributes.h>
#include "start.h"

static char *value_of(const char *name)
{
	size_t n = strlen(name);

	if (!n || !__environ || strchr(name, '='))
		return NULL;
	for (char **e = __environ; *e; e++)
		if (!strncmp(*e, name, n) && (*e)[n] == '=')
			return *e + n + 1;
	return NULL;
}

char *getenv(const char *name)
{
	return value_of(name);
}

static int is_privileged(void)
{
	for (const uintptr_t *p = loam_auxv; *p != AT_NULL; p += 2)
		if (*p == AT_SECURE)
			return p[1] != 0;
	return 0;
}

WEAK char *secure_getenv(const char *name)
{
	return is_privileged() ? NULL : value_of(name);
}

WEAK const char *getprogname(void)
{
	return __progname;
}
