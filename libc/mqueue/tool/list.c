/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Where queues have their names: shared ones are files that end in .mq where the shared-memory
 * objects are, the kernel's are in a file system of their own, if that is mounted.  There is
 * no standard call for it, and so this is written for Linux's directories.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <syscall_arch.h>
#include <syscall_nr.h>

#include "list.h"

struct entry {
	uint64_t inode;
	int64_t offset;
	unsigned short length;
	unsigned char type;
	char name[];
};

static void show(const char *name, const char *suffix)
{
	size_t len = strlen(name), end = strlen(suffix);

	if (name[0] != '.' && len > end && strcmp(name + len - end, suffix) == 0)
		printf("/%.*s\n", (int)(len - end), name);
}

static int list_folder(const char *folder, const char *suffix)
{
	_Alignas(struct entry) char buffer[2048];
	int fd = open(folder, O_RDONLY | O_CLOEXEC);
	long n;

	if (fd < 0)
		return -1;
	while (n = arch_syscall3(SYS_getdents64, fd, (long)buffer, sizeof(buffer)), n > 0)
		for (long at = 0; at < n;) {
			const struct entry *e = (const void *)(buffer + at);

			show(e->name, suffix);
			at += e->length;
		}
	close(fd);
	if (n < 0)
		errno = (int)-n;
	return n < 0 ? -1 : 0;
}

int mq_list(void)
{
	int shared = list_folder("/dev/shm", ".mq"), kernel = list_folder("/dev/mqueue", "");

	return shared < 0 && kernel < 0 ? -1 : 0;
}
