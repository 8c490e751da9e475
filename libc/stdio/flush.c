/* SPDX-License-Identifier: BSD-2-Clause */
/* fflush. */
#include <stdio.h>

#include "file.h"

int fflush(FILE *f)
{
	int r;

	if (!f)
		return file_flush_all();
	file_lock(f);
	r = file_sync(f);
	file_unlock(f);
	return r;
}
