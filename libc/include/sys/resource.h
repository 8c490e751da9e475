/* SPDX-License-Identifier: BSD-2-Clause */
/* Limits of a process and what it has used (POSIX; prlimit: Linux).  Each
 * returns 0, or -1 and errno, and is async-signal-safe. */
#ifndef LOAM_SYS_RESOURCE_H
#define LOAM_SYS_RESOURCE_H

#include <abi/resource.h>
#include <sys/types.h>

#include <bits/begin.h>

typedef unsigned long rlim_t;

/* EINVAL: no such resource. */
int getrlimit(int resource, struct rlimit *limit);
/* EINVAL also: soft above hard; EPERM: the hard one cannot be raised. */
int setrlimit(int resource, const struct rlimit *limit);
/* who: RUSAGE_SELF or RUSAGE_CHILDREN; EINVAL. */
int getrusage(int who, struct rusage *usage);

#include <bits/end.h>

#endif
