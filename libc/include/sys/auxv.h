/* SPDX-License-Identifier: BSD-2-Clause */
/* What the kernel told the program at its start. */
#ifndef LOAM_SYS_AUXV_H
#define LOAM_SYS_AUXV_H

#include <abi/auxv.h>
#include <bits/begin.h>

/* The value of an AT_ tag; 0 and ENOENT when there is none.  Async-signal-safe.  (GNU) */
unsigned long getauxval(unsigned long tag);

#include <bits/end.h>

#endif
