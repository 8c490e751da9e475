/* SPDX-License-Identifier: BSD-2-Clause */
/* A shared object that allocates while it is loaded and unloaded; life.c opens it. */
#include <stdlib.h>
#include <string.h>

char *plugin_text(void);

static char *early;

__attribute__((constructor)) static void load(void)
{
	early = strdup("loaded");
}

__attribute__((destructor)) static void unload(void)
{
	free(early);
}

char *plugin_text(void)
{
	return strdup(early);
}
