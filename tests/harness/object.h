/* SPDX-License-Identifier: BSD-2-Clause */
/* Shared-memory objects for tests, by name and without one. */
#ifndef TEST_OBJECT_H
#define TEST_OBJECT_H

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include "test.h"

/* Makes the object of that name. */
static inline int new_object(const char *name, off_t size)
{
	int fd = shm_open(name, O_RDWR | O_CREAT | O_EXCL, 0600);

	CHECK_OK(fd);
	if (size)
		CHECK_OK(ftruncate(fd, size));
	return fd;
}

/* An object whose name is taken away at once. */
static inline int any_object(off_t size)
{
	char name[64];
	int fd = new_object(test_name(name, "object"), size);

	CHECK_OK(shm_unlink(name));
	return fd;
}

/* Makes an object of exactly that mode and closes it. */
static inline void new_object_of_mode(const char *name, mode_t mode)
{
	int fd;

	umask(0);
	CHECK_OK(fd = shm_open(name, O_RDWR | O_CREAT | O_EXCL, mode));
	close(fd);
}

static inline char *map_object(int fd, size_t size)
{
	char *p = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);

	CHECK(p != MAP_FAILED);
	return p;
}

static inline off_t size_of(int fd)
{
	struct stat st = {.st_size = -1};

	CHECK_OK(fstat(fd, &st));
	return st.st_size;
}

static inline mode_t mode_of(int fd)
{
	struct stat st = {0};

	CHECK_OK(fstat(fd, &st));
	return st.st_mode & 07777;
}

#endif
