/* SPDX-License-Identifier: BSD-2-Clause */
/* The types of POSIX <sys/types.h>; all of a 64-bit system.  (POSIX) */
#ifndef LOAM_SYS_TYPES_H
#define LOAM_SYS_TYPES_H

#include <stddef.h>
#include <stdint.h>

#include <bits/pthread_types.h>

typedef long ssize_t;
typedef long off_t;
typedef int pid_t;
typedef int id_t;
typedef unsigned uid_t;
typedef unsigned gid_t;
typedef unsigned mode_t;
typedef unsigned long dev_t;
typedef unsigned long ino_t;
typedef unsigned long nlink_t;
typedef long blksize_t;
typedef long blkcnt_t;
typedef long time_t;
typedef long suseconds_t;
typedef unsigned useconds_t;
typedef int clockid_t;
typedef long clock_t;
typedef void *timer_t;
typedef unsigned long fsblkcnt_t;
typedef unsigned long fsfilcnt_t;
typedef int key_t;

/* BSD names. */
typedef unsigned char u_char;
typedef unsigned short u_short;
typedef unsigned u_int;
typedef unsigned long u_long;

#endif
