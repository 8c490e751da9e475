/* SPDX-License-Identifier: BSD-2-Clause */
/* The initrd: a ustar archive that stays where the boot loader put it. */
#ifndef KERNEL_SHIM_INITRD_H
#define KERNEL_SHIM_INITRD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct boot_info;

struct initrd_file {
	char *path; /* absolute: "/tests/unit/heap/zero" */
	const unsigned char *data;
	size_t size;
	unsigned mode; /* S_IFREG, S_IFDIR or S_IFLNK, and permissions */
	unsigned uid, gid;
	const char *target; /* of a symbolic link */
	uint64_t inode;
	uint64_t mtime; /* seconds */
};

/* Reads the archive's index.  A damaged one: one line and a failing power-off (die). */
void initrd_init(const struct boot_info *boot);
/* By absolute path; symbolic links in the last place are followed when follow is set
 * (at most 8).  NULL when there is none.  Directories that the archive leaves out exist. */
const struct initrd_file *initrd_find(const char *path, bool follow);
/* All of them, sorted by path. */
extern struct initrd_file *initrd_files;
extern size_t initrd_count;

#endif
