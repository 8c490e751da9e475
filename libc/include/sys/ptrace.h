/* SPDX-License-Identifier: BSD-2-Clause */
/* Running another process step by step. */
#ifndef LOAM_SYS_PTRACE_H
#define LOAM_SYS_PTRACE_H

#include <sys/types.h>

#define PTRACE_TRACEME    0
#define PTRACE_CONT       7
#define PTRACE_KILL       8
#define PTRACE_SINGLESTEP 9
#define PTRACE_SYSCALL    24

#include <bits/begin.h>

/* What the kernel's call of that name does with these arguments: 0, or -1 and errno
 * (ENOSYS: this kernel has none).  Async-signal-safe.  (Linux) */
long ptrace(long request, pid_t pid, void *addr, void *data);

#include <bits/end.h>

#endif
