/* SPDX-License-Identifier: BSD-2-Clause */
/* File descriptor constants of the Linux ABI that are the same on every CPU. */
#ifndef ABI_FCNTL_H
#define ABI_FCNTL_H

#include <abi/access.h>
#include <abi/fcntl_cpu.h> /* O_DIRECTORY, O_NOFOLLOW, O_DIRECT, O_LARGEFILE */
#include <abi/seek.h>

#define O_RDONLY            00
#define O_WRONLY            01
#define O_RDWR              02
#define O_ACCMODE           03
#define O_CREAT             0100
#define O_EXCL              0200
#define O_NOCTTY            0400
#define O_TRUNC             01000
#define O_APPEND            02000
#define O_NONBLOCK          04000
#define O_DSYNC             010000
#define O_NOATIME           01000000
#define O_CLOEXEC           02000000
#define O_SYNC              04010000
#define O_PATH              010000000
#define O_TMPFILE           (020000000 | O_DIRECTORY)

#define F_DUPFD             0
#define F_GETFD             1
#define F_SETFD             2
#define F_GETFL             3
#define F_SETFL             4
#define F_DUPFD_CLOEXEC     1030
#define FD_CLOEXEC          1

#define AT_FDCWD            (-100)
#define AT_SYMLINK_NOFOLLOW 0x100
#define AT_REMOVEDIR        0x200
#define AT_SYMLINK_FOLLOW   0x400
#define AT_EMPTY_PATH       0x1000

#endif
