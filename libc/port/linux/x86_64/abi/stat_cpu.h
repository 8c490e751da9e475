/* SPDX-License-Identifier: BSD-2-Clause */
/* struct stat of Linux on x86_64: 144 bytes. */
#ifndef ABI_STAT_CPU_H
#define ABI_STAT_CPU_H

struct stat {
	unsigned long st_dev;
	unsigned long st_ino;
	unsigned long st_nlink;
	unsigned st_mode;
	unsigned st_uid;
	unsigned st_gid;
	unsigned __pad0;
	unsigned long st_rdev;
	long st_size;
	long st_blksize;
	long st_blocks; /* of 512 bytes */
	struct timespec st_atim;
	struct timespec st_mtim;
	struct timespec st_ctim;
	long __unused[3];
};

#endif
