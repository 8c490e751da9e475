/* SPDX-License-Identifier: BSD-2-Clause */
/* What several tests here do: a new object of a given size. */
#ifndef OBJECT_H
#define OBJECT_H

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include "test.h"

static inline int new_object(const char *name, off_t size)
{
	int fd = shm_open(name, O_RDWR | O_CREAT | O_EXCL, 0600);

	CHECK_OK(fd);
	if (size)
		CHECK_OK(ftruncate(fd, size));
	return fd;
}

static inline char *map_object(int fd, size_t size)
{
	char *p = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);

	CHECK(p != MAP_FAILED);
	return p;
}

#endif
