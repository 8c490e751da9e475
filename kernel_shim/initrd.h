/* SPDX-License-Identifier: BSD-2-Clause */
/* The initrd: a ustar archive that stays where the boot loader put it. */
#ifndef KERNEL_SHIM_INITRD_H
#define KERNEL_SHIM_INITRD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "file.h"

struct boot_info;

struct initrd_file {
	char *path; /* absolute: "/tests/unit/heap/zero" */
	const unsigned char *data;
	size_t size;
	struct inode inode; /* S_IFREG or S_IFDIR */
	uint64_t mtime;     /* seconds */
};

/* Reads the archive's index.  A damaged one: one line and a failing power-off (die). */
void initrd_init(const struct boot_info *boot);
/* By absolute path; NULL when there is none.  Directories that the archive leaves out exist. */
struct initrd_file *initrd_find(const char *path);
/* All of them, sorted by path. */
extern struct initrd_file *initrd_files;
extern size_t initrd_count;

#endif
