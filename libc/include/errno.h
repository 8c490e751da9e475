/* SPDX-License-Identifier: BSD-2-Clause */
/* Error numbers and errno, one a thread.  No call of this library sets it to 0, and
 * none changes it when it succeeds. */
#ifndef LOAM_ERRNO_H
#define LOAM_ERRNO_H

#include <abi/errno.h>
#include <bits/features.h>
#include <bits/begin.h>

/* Where the calling thread's errno lies; never NULL.  Async-signal-safe.  (LSB) */
int *__errno_location(void) __attribute__((__const__));

#define errno (*__errno_location())

#ifdef __LOAM_EXTRA
/* The name that the program was started by, and its last part.  (GNU) */
extern char *program_invocation_name, *program_invocation_short_name;
#endif

#include <bits/end.h>

#endif
