/* SPDX-License-Identifier: BSD-2-Clause */
/* Random bytes from the kernel. */
#ifndef LOAM_SYS_RANDOM_H
#define LOAM_SYS_RANDOM_H

#include <sys/types.h>

#include <bits/begin.h>

#define GRND_NONBLOCK 1u
#define GRND_RANDOM   2u

/* How many of n bytes were filled, or -1 and errno.  Never waits for entropy: the
 * flags change nothing.  Async-signal-safe.  (Linux) */
ssize_t getrandom(void *buf, size_t n, unsigned flags);

#include <bits/end.h>

#endif
