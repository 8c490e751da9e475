/* SPDX-License-Identifier: BSD-2-Clause */
/* Opening files and controlling descriptors.  (POSIX) */
#ifndef LOAM_FCNTL_H
#define LOAM_FCNTL_H

#include <sys/types.h>

#include <abi/fcntl.h>
#include <abi/stat.h> /* S_I* modes for open */
#include <bits/begin.h>

/* The least free descriptor, or -1.  mode, cut by the umask, counts with O_CREAT and
 * O_TMPFILE.  ENOENT, EEXIST, EACCES, EMFILE ...  May block; async-signal-safe.  (POSIX) */
int open(const char *path, int flags, ...);
int creat(const char *path, mode_t mode);
/* What cmd asks: a descriptor, flags or 0; -1 and EBADF, EINVAL ...  Never blocks;
 * async-signal-safe.  (POSIX) */
int fcntl(int fd, int cmd, ...);
/* Reserves the memory or space behind [offset, offset + len).  Returns 0 or the
 * error, errno stays: EBADF, EINVAL, ENOSPC, EOPNOTSUPP.  (POSIX) */
int posix_fallocate(int fd, off_t offset, off_t len);

#include <bits/end.h>

#endif
