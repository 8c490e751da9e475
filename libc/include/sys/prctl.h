/* SPDX-License-Identifier: BSD-2-Clause */
/* Controls of the calling process. */
#ifndef LOAM_SYS_PRCTL_H
#define LOAM_SYS_PRCTL_H

#include <abi/prctl.h>
#include <bits/begin.h>

/* What option asks, with four more unsigned longs: 0 or a value, or -1 and errno.
 * Async-signal-safe.  (Linux) */
int prctl(int option, ...);

#include <bits/end.h>

#endif
