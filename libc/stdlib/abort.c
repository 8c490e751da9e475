/* SPDX-License-Identifier: BSD-2-Clause */
/* abort: see loam_abort. */
#include <stdlib.h>

#include <fatal.h>

_Noreturn void abort(void)
{
	loam_abort();
}
