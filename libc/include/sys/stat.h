/* SPDX-License-Identifier: BSD-2-Clause */
/* What a file is.  (POSIX) */
#ifndef LOAM_SYS_STAT_H
#define LOAM_SYS_STAT_H

#include <sys/types.h>

#include <abi/stat.h>
#include <bits/begin.h>

#define st_atime       st_atim.tv_sec
#define st_mtime       st_mtim.tv_sec
#define st_ctime       st_ctim.tv_sec

#define S_ISREG(mode)  (((mode)&S_IFMT) == S_IFREG)
#define S_ISDIR(mode)  (((mode)&S_IFMT) == S_IFDIR)
#define S_ISCHR(mode)  (((mode)&S_IFMT) == S_IFCHR)
#define S_ISBLK(mode)  (((mode)&S_IFMT) == S_IFBLK)
#define S_ISFIFO(mode) (((mode)&S_IFMT) == S_IFIFO)
#define S_ISLNK(mode)  (((mode)&S_IFMT) == S_IFLNK)
#define S_ISSOCK(mode) (((mode)&S_IFMT) == S_IFSOCK)

/* 0, or -1 and errno: EBADF, ENOENT, EACCES ...  Async-signal-safe.  (POSIX) */
int fstat(int fd, struct stat *st);
int stat(const char *path, struct stat *st);
int fchmod(int fd, mode_t mode);
/* Sets the bits that new files do not get; returns the old ones.  Never fails.  (POSIX) */
mode_t umask(mode_t mask);

#include <bits/end.h>

#endif
