/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * A new process that runs another program (POSIX).  Every call returns 0 or an
 * error number and leaves errno alone; what fails in the child before the
 * program runs is returned by posix_spawn itself.
 */
#ifndef LOAM_SPAWN_H
#define LOAM_SPAWN_H

#include <sched.h>
#include <signal.h>
#include <sys/types.h>

#include <bits/begin.h>

#define POSIX_SPAWN_RESETIDS   0x01
#define POSIX_SPAWN_SETPGROUP  0x02
#define POSIX_SPAWN_SETSIGDEF  0x04
#define POSIX_SPAWN_SETSIGMASK 0x08
#define POSIX_SPAWN_SETSID     0x80

typedef struct {
	int __flags;
	pid_t __group;
	sigset_t __mask, __defaults;
} posix_spawnattr_t;

struct __spawn_action;
typedef struct {
	struct __spawn_action *__first, *__last;
} posix_spawn_file_actions_t;

/* pid NULL: not wanted; actions, attr NULL: none.  The p form looks in PATH. */
int posix_spawn(pid_t *__restrict pid, const char *__restrict path,
                const posix_spawn_file_actions_t *actions, const posix_spawnattr_t *__restrict attr,
                char *const argv[], char *const envp[]);
int posix_spawnp(pid_t *__restrict pid, const char *__restrict file,
                 const posix_spawn_file_actions_t *actions,
                 const posix_spawnattr_t *__restrict attr, char *const argv[], char *const envp[]);

/* What the child does to its descriptors, in order.  EBADF: fd under 0; ENOMEM. */
int posix_spawn_file_actions_init(posix_spawn_file_actions_t *actions);
int posix_spawn_file_actions_destroy(posix_spawn_file_actions_t *actions);
int posix_spawn_file_actions_addopen(posix_spawn_file_actions_t *__restrict actions, int fd,
                                     const char *__restrict path, int flags, mode_t mode);
int posix_spawn_file_actions_addclose(posix_spawn_file_actions_t *actions, int fd);
int posix_spawn_file_actions_adddup2(posix_spawn_file_actions_t *actions, int fd, int to);

int posix_spawnattr_init(posix_spawnattr_t *attr);
int posix_spawnattr_destroy(posix_spawnattr_t *attr);
/* EINVAL: other flags than those above. */
int posix_spawnattr_setflags(posix_spawnattr_t *attr, short flags);
int posix_spawnattr_getflags(const posix_spawnattr_t *__restrict attr, short *__restrict flags);
int posix_spawnattr_setpgroup(posix_spawnattr_t *attr, pid_t group);
int posix_spawnattr_getpgroup(const posix_spawnattr_t *__restrict attr, pid_t *__restrict group);
int posix_spawnattr_setsigmask(posix_spawnattr_t *__restrict attr, const sigset_t *__restrict mask);
int posix_spawnattr_getsigmask(const posix_spawnattr_t *__restrict attr, sigset_t *__restrict mask);
int posix_spawnattr_setsigdefault(posix_spawnattr_t *__restrict attr,
                                  const sigset_t *__restrict set);
int posix_spawnattr_getsigdefault(const posix_spawnattr_t *__restrict attr,
                                  sigset_t *__restrict set);

#include <bits/end.h>

#endif
