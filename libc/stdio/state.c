/* SPDX-License-Identifier: BSD-2-Clause */
/* A stream's flags, descriptor and buffer. */
#include <errno.h>
#include <stdio.h>

#include <attributes.h>
#include <errno_return.h>
#include "file.h"

static bool flag(FILE *f, unsigned which)
{
	bool r;

	file_lock(f);
	r = f->flags & which;
	file_unlock(f);
	return r;
}

int feof(FILE *f)
{
	return flag(f, AT_END);
}

int ferror(FILE *f)
{
	return flag(f, FAILED);
}

void clearerr(FILE *f)
{
	file_lock(f);
	f->flags &= ~(unsigned)(AT_END | FAILED);
	file_unlock(f);
}

WEAK int fileno(FILE *f)
{
	return f->fd;
}

/* Wants the lock held. */
static void set_mode(FILE *f, int mode)
{
	f->flags &= ~(unsigned)(UNBUFFERED | LINE_BUFFERED | MODE_UNKNOWN);
	if (mode == _IONBF)
		f->flags |= UNBUFFERED;
	else if (mode == _IOLBF)
		f->flags |= LINE_BUFFERED;
}

/* A buffer too small to hold even what ungetc gives back is not used. */
static void set_buffer(FILE *f, char *buf, size_t size)
{
	if (!buf || size <= UNGET_ROOM)
		return;
	f->buffer = (unsigned char *)buf + UNGET_ROOM;
	f->size = size - UNGET_ROOM;
	f->read_at = f->read_end = f->buffer;
}

int setvbuf(FILE *restrict f, char *restrict buf, int mode, size_t size)
{
	if (mode != _IONBF && mode != _IOLBF && mode != _IOFBF)
		return (int)errno_fail(EINVAL);
	file_lock(f);
	file_sync(f);
	set_mode(f, mode);
	if (mode != _IONBF)
		set_buffer(f, buf, size);
	file_unlock(f);
	return 0;
}

void setbuf(FILE *restrict f, char *restrict buf)
{
	setvbuf(f, buf, buf ? _IOFBF : _IONBF, BUFSIZ);
}

WEAK void setlinebuf(FILE *f)
{
	setvbuf(f, NULL, _IOLBF, 0);
}
