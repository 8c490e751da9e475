/* SPDX-License-Identifier: BSD-2-Clause */
/* How the tiny kernel opens files.  Below the line are names that it knows nothing of: it
 * refuses the flags, and has no call that takes the rest. */
#ifndef ABI_FCNTL_H
#define ABI_FCNTL_H

#include <abi/access.h>
#include <abi/seek.h>
#include <abi/tiny_calls.h>

#define O_RDONLY  TINY_OPEN_READ
#define O_WRONLY  TINY_OPEN_WRITE
#define O_RDWR    (TINY_OPEN_READ | TINY_OPEN_WRITE)
#define O_ACCMODE (TINY_OPEN_READ | TINY_OPEN_WRITE)
#define O_CREAT   TINY_OPEN_CREATE
#define O_EXCL    TINY_OPEN_NEW
#define O_TRUNC   TINY_OPEN_EMPTY
#define O_APPEND  TINY_OPEN_APPEND
/* Nothing is ever executed: there is nothing to close then. */
#define O_CLOEXEC 0x40

/* ---- */
#define O_NOCTTY            0x100
#define O_NONBLOCK          0x200
#define O_DSYNC             0x400
#define O_SYNC              0x800
#define O_NOATIME           0x1000
#define O_PATH              0x2000
#define O_TMPFILE           0x4000
#define O_DIRECT            0x8000
#define O_DIRECTORY         0x10000
#define O_NOFOLLOW          0x20000
#define O_LARGEFILE         0x40000

#define F_DUPFD             11
#define F_GETFD             12
#define F_SETFD             13
#define F_GETFL             14
#define F_SETFL             15
#define F_DUPFD_CLOEXEC     16
#define FD_CLOEXEC          4

#define AT_FDCWD            (-2)
#define AT_SYMLINK_NOFOLLOW 0x1
#define AT_REMOVEDIR        0x2
#define AT_SYMLINK_FOLLOW   0x4
#define AT_EMPTY_PATH       0x8

#endif
