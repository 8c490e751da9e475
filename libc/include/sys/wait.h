/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Waiting for child processes (POSIX; wait3 and wait4: BSD).  The calls return
 * -1 and errno on failure, may block, are not restarted by themselves (EINTR),
 * and are async-signal-safe.
 */
#ifndef LOAM_SYS_WAIT_H
#define LOAM_SYS_WAIT_H

#include <abi/wait.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/types.h>

#include <bits/begin.h>

#ifndef WEXITSTATUS
#define WEXITSTATUS(status)  (((status)&0xff00) >> 8)
#define WTERMSIG(status)     ((status)&0x7f)
#define WSTOPSIG(status)     WEXITSTATUS(status)
#define WIFEXITED(status)    (WTERMSIG(status) == 0)
#define WIFSIGNALED(status)  (WTERMSIG(status) != 0 && WTERMSIG(status) != 0x7f)
#define WIFSTOPPED(status)   (((status)&0xff) == 0x7f)
#define WIFCONTINUED(status) ((status) == 0xffff)
#define WCOREDUMP(status)    ((status)&0x80)
#endif

typedef int idtype_t;

/* Returns the child's id, or 0: WNOHANG and none has changed.  ECHILD: there is no such child;
 * EINVAL: options. */
pid_t wait(int *status);
pid_t waitpid(pid_t pid, int *status, int options);
pid_t wait3(int *status, int options, struct rusage *usage);
pid_t wait4(pid_t pid, int *status, int options, struct rusage *usage);
/* Returns 0 and fills info; its si_pid is 0 with WNOHANG when none has changed. */
int waitid(idtype_t type, id_t id, siginfo_t *info, int options);

#include <bits/end.h>

#endif
