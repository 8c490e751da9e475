/* SPDX-License-Identifier: BSD-2-Clause */
/* struct stat of Linux on aarch64 (the generic layout): 128 bytes. */
#ifndef ABI_STAT_CPU_H
#define ABI_STAT_CPU_H

struct stat {
	unsigned long st_dev;
	unsigned long st_ino;
	unsigned st_mode;
	unsigned st_nlink;
	unsigned st_uid;
	unsigned st_gid;
	unsigned long st_rdev;
	unsigned long __pad0;
	long st_size;
	int st_blksize;
	int __pad1;
	long st_blocks; /* of 512 bytes */
	struct timespec st_atim;
	struct timespec st_mtim;
	struct timespec st_ctim;
	unsigned __unused[2];
};

#endif
