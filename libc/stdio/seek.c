/* SPDX-License-Identifier: BSD-2-Clause */
/* A stream's place in its file. */
#include <errno.h>
#include <stdio.h>

#include <attributes.h>
#include <errno_return.h>
#include <port.h>
#include "file.h"

off_t file_tell(FILE *f)
{
	/* Pending bytes will go to the file's end when it is one to append to. */
	int whence = f->flags & APPENDING && f->pending ? SEEK_END : SEEK_CUR;
	long at = errno_return(port_lseek(f->fd, 0, whence));

	if (at < 0)
		return -1;
	return at - (f->read_end - f->read_at) + (off_t)f->pending;
}

int file_seek(FILE *f, off_t offset, int whence)
{
	if (file_sync(f))
		return -1;
	if (errno_return(port_lseek(f->fd, offset, whence)) < 0)
		return -1;
	f->flags &= ~(unsigned)AT_END;
	return 0;
}

static int seek(FILE *f, off_t offset, int whence)
{
	int r;

	file_lock(f);
	r = file_seek(f, offset, whence);
	file_unlock(f);
	return r;
}

static off_t tell(FILE *f)
{
	off_t r;

	file_lock(f);
	r = file_tell(f);
	file_unlock(f);
	return r;
}

int fseek(FILE *f, long offset, int whence)
{
	return seek(f, offset, whence);
}

WEAK int fseeko(FILE *f, off_t offset, int whence)
{
	return seek(f, offset, whence);
}

long ftell(FILE *f)
{
	return tell(f);
}

WEAK off_t ftello(FILE *f)
{
	return tell(f);
}

void rewind(FILE *f)
{
	seek(f, 0, SEEK_SET);
	clearerr(f);
}

int fgetpos(FILE *restrict f, fpos_t *restrict pos)
{
	off_t at = tell(f);

	if (at < 0)
		return -1;
	pos->__offset = at;
	return 0;
}

int fsetpos(FILE *f, const fpos_t *pos)
{
	return seek(f, pos->__offset, SEEK_SET);
}
