/* SPDX-License-Identifier: BSD-2-Clause */
/* What the tiny kernel tells of a file, in a structure that the port fills. */
#ifndef ABI_STAT_H
#define ABI_STAT_H

#include <abi/time.h>
#include <abi/tiny_calls.h>

struct stat {
	long st_size;
	unsigned st_mode;
	unsigned st_nlink;
	unsigned long st_ino;
	unsigned long st_dev;
	struct timespec st_mtim;
	/* 0: the kernel has no such thing. */
	unsigned st_uid, st_gid;
	unsigned long st_rdev;
	long st_blksize, st_blocks;
	struct timespec st_atim, st_ctim;
};

#define S_IFMT   0xf0000
#define S_IFREG  TINY_IS_FILE
#define S_IFDIR  TINY_IS_DIRECTORY
#define S_IFCHR  TINY_IS_DEVICE
#define S_IFIFO  TINY_IS_OTHER
#define S_IFSOCK 0x50000
#define S_IFLNK  0x60000
#define S_IFBLK  0x70000
/* POSIX fixes these. */
#define S_ISUID 04000
#define S_ISGID 02000
#define S_ISVTX 01000
#define S_IRWXU 0700
#define S_IRUSR 0400
#define S_IWUSR 0200
#define S_IXUSR 0100
#define S_IRWXG 0070
#define S_IRGRP 0040
#define S_IWGRP 0020
#define S_IXGRP 0010
#define S_IRWXO 0007
#define S_IROTH 0004
#define S_IWOTH 0002
#define S_IXOTH 0001

#endif
