/* SPDX-License-Identifier: BSD-2-Clause */
/* Opening and closing streams. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <abi/fcntl.h>
#include <attributes.h>
#include <errno_return.h>
#include <port.h>
#include "file.h"

/* The modes of new files, which the umask cuts. */
enum { NEW_FILE_MODE = 0666 };

/* Flags for open, or -1 and EINVAL. */
static int open_flags(const char *mode)
{
	bool both = strchr(mode, '+');
	int flags = both ? O_RDWR : O_WRONLY;

	switch (*mode) {
	case 'r':
		flags = both ? O_RDWR : O_RDONLY;
		break;
	case 'w':
		flags |= O_CREAT | O_TRUNC;
		break;
	case 'a':
		flags |= O_CREAT | O_APPEND;
		break;
	default:
		return (int)errno_fail(EINVAL);
	}
	if (strchr(mode, 'x'))
		flags |= O_EXCL;
	if (strchr(mode, 'e'))
		flags |= O_CLOEXEC;
	return flags;
}

static unsigned file_flags(int flags)
{
	unsigned may = (flags & O_ACCMODE) == O_RDWR     ? CAN_READ | CAN_WRITE
	               : (flags & O_ACCMODE) == O_WRONLY ? CAN_WRITE
	                                                 : CAN_READ;

	return may | (flags & O_APPEND ? APPENDING : 0) | MODE_UNKNOWN;
}

/* NULL and ENOMEM. */
static FILE *new_file(int fd, int flags)
{
	FILE *f = malloc(sizeof *f + UNGET_ROOM + BUFSIZ);

	if (!f)
		return NULL;
	memset(f, 0, sizeof *f);
	f->fd = fd;
	f->flags = file_flags(flags);
	f->buffer = (unsigned char *)(f + 1) + UNGET_ROOM;
	f->size = BUFSIZ;
	f->read_at = f->read_end = f->buffer;
	file_list_add(f);
	return f;
}

FILE *fopen(const char *restrict path, const char *restrict mode)
{
	int flags = open_flags(mode);
	long fd;
	FILE *f;

	if (flags < 0)
		return NULL;
	fd = errno_return(port_open(path, flags, NEW_FILE_MODE));
	if (fd < 0)
		return NULL;
	f = new_file((int)fd, flags);
	if (!f)
		port_close((int)fd);
	return f;
}

/* 0, or -1 and errno: the descriptor is open and allows what flags say. */
static long check_mode(int fd, int flags)
{
	long has = port_fcntl(fd, F_GETFL, 0);

	if (has < 0)
		return errno_return(has);
	if ((has & O_ACCMODE) != O_RDWR && (has & O_ACCMODE) != (flags & O_ACCMODE))
		return errno_fail(EINVAL);
	if (flags & O_APPEND && !(has & O_APPEND))
		return errno_return(port_fcntl(fd, F_SETFL, has | O_APPEND));
	return 0;
}

WEAK FILE *fdopen(int fd, const char *mode)
{
	int flags = open_flags(mode);

	if (flags < 0 || check_mode(fd, flags) < 0)
		return NULL;
	if (flags & O_CLOEXEC)
		port_fcntl(fd, F_SETFD, FD_CLOEXEC);
	return new_file(fd, flags);
}

static bool is_standard(FILE *f)
{
	return f == stdin || f == stdout || f == stderr;
}

/* Wants the lock held. */
static int end_use(FILE *f)
{
	int r = file_sync(f);
	long closed = port_close(f->fd);

	return closed < 0 ? (int)errno_return(closed) : r;
}

int fclose(FILE *f)
{
	int r;

	if (!is_standard(f))
		file_list_remove(f);
	file_lock(f);
	r = end_use(f);
	f->flags &= ~(unsigned)(CAN_READ | CAN_WRITE);
	f->pending = 0;
	file_unlock(f);
	if (!is_standard(f))
		free(f);
	return r;
}

/* Puts the newly opened descriptor in the place of the old; wants the lock held. */
static long replace(FILE *f, int fd, int flags)
{
	long r = fd;

	if (f->fd != fd) {
		r = port_dup2(fd, f->fd);
		if (r >= 0 && flags & O_CLOEXEC)
			port_fcntl(f->fd, F_SETFD, FD_CLOEXEC);
		port_close(fd);
	}
	f->flags = file_flags(flags) | (f->flags & (UNBUFFERED | LINE_BUFFERED));
	f->pending = 0;
	f->read_at = f->read_end = f->buffer;
	return errno_return(r);
}

static long reopen(FILE *f, const char *path, int flags)
{
	long fd;

	file_sync(f);
	if (!path)
		return check_mode(f->fd, flags) < 0 ? -1 : replace(f, f->fd, flags);
	fd = errno_return(port_open(path, flags, NEW_FILE_MODE));
	return fd < 0 ? -1 : replace(f, (int)fd, flags);
}

FILE *freopen(const char *restrict path, const char *restrict mode, FILE *restrict f)
{
	int flags = open_flags(mode);
	long r = -1;

	file_lock(f);
	if (flags >= 0)
		r = reopen(f, path, flags);
	file_unlock(f);
	if (r >= 0)
		return f;
	fclose(f);
	return NULL;
}
