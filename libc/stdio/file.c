/* SPDX-License-Identifier: BSD-2-Clause */
/* Reading and writing through a stream's buffer. */
#include <errno.h>
#include <string.h>

#include <abi/fcntl.h>
#include <abi/stat.h>
#include <errno_return.h>
#include <port.h>
#include "file.h"

bool file_may(FILE *f, enum file_flag what)
{
	if (f->flags & what)
		return true;
	f->flags |= FAILED;
	errno_fail(EBADF);
	return false;
}

/* Sets errno and the flag. */
static int fail(FILE *f, long r)
{
	f->flags |= FAILED;
	errno_return(r);
	return EOF;
}

/* Writes n bytes to the descriptor; returns how many it took. */
static size_t write_out(FILE *f, const unsigned char *data, size_t n)
{
	size_t done = 0;

	while (done < n) {
		long r = port_write(f->fd, data + done, n - done);

		if (r < 0) {
			fail(f, r);
			break;
		}
		done += (size_t)r;
	}
	return done;
}

int file_flush(FILE *f)
{
	size_t done = write_out(f, f->buffer, f->pending);

	f->pending -= done;
	memmove(f->buffer, f->buffer + done, f->pending);
	return f->pending ? EOF : 0;
}

/* A terminal or the like shows each line at once. */
static void find_mode(FILE *f)
{
	struct stat st;

	f->flags &= ~(unsigned)MODE_UNKNOWN;
	if (port_isatty(f->fd) == 0 ||
	    (port_fstat(f->fd, &st) == 0 && (st.st_mode & S_IFMT) == S_IFCHR))
		f->flags |= LINE_BUFFERED;
}

int file_sync(FILE *f)
{
	ptrdiff_t ahead = f->read_end - f->read_at;
	long r;

	if (f->pending)
		return file_flush(f);
	f->read_at = f->read_end = f->buffer;
	if (!ahead)
		return 0;
	r = port_lseek(f->fd, -ahead, SEEK_CUR);
	return r < 0 && r != -ESPIPE ? fail(f, r) : 0;
}

/* Makes the buffer one of pending bytes. */
static bool start_writing(FILE *f)
{
	if (!file_may(f, CAN_WRITE))
		return false;
	if (f->flags & MODE_UNKNOWN)
		find_mode(f);
	return f->read_at == f->read_end || !file_sync(f);
}

/* How many of the bytes must leave the buffer: all up to the last newline. */
static size_t due(FILE *f, const unsigned char *data, size_t n)
{
	if (f->flags & UNBUFFERED)
		return n;
	if (f->flags & LINE_BUFFERED)
		while (n && data[n - 1] != '\n')
			n--;
	return f->flags & LINE_BUFFERED ? n : 0;
}

/* Puts n bytes into the buffer, or past it when they are many. */
static size_t buffer_write(FILE *f, const unsigned char *data, size_t n)
{
	if (n > f->size - f->pending && file_flush(f))
		return 0;
	if (n >= f->size)
		return write_out(f, data, n);
	memcpy(f->buffer + f->pending, data, n);
	f->pending += n;
	return n;
}

size_t file_write(FILE *f, const void *data, size_t n)
{
	size_t now, done;

	if (!start_writing(f))
		return 0;
	now = due(f, data, n);
	done = buffer_write(f, data, now);
	if (done < now || (now && file_flush(f)))
		return done;
	return done + buffer_write(f, (const unsigned char *)data + now, n - now);
}

bool file_fill(FILE *f)
{
	long r;

	if (f->read_at < f->read_end)
		return true;
	if (!file_may(f, CAN_READ) || (f->pending && file_flush(f)))
		return false;
	if (f->flags & MODE_UNKNOWN)
		find_mode(f);
	/* A question that lacks its newline must show before its answer is read. */
	if (f->flags & (LINE_BUFFERED | UNBUFFERED) && f != stdout && stdout->pending)
		fflush(stdout);
	r = port_read(f->fd, f->buffer, f->size);
	f->read_at = f->read_end = f->buffer;
	if (r < 0)
		return fail(f, r) == 0;
	f->read_end += r;
	if (!r)
		f->flags |= AT_END;
	return r > 0;
}

size_t file_read(FILE *f, void *data, size_t n)
{
	unsigned char *to = data;
	size_t left = n, take;

	while (left && file_fill(f)) {
		take = (size_t)(f->read_end - f->read_at);
		if (take > left)
			take = left;
		memcpy(to, f->read_at, take);
		f->read_at += take;
		to += take;
		left -= take;
	}
	return n - left;
}

int file_put(FILE *f, int c)
{
	unsigned char byte = (unsigned char)c;

	return file_write(f, &byte, 1) == 1 ? byte : EOF;
}

int file_get(FILE *f)
{
	return file_fill(f) ? *f->read_at++ : EOF;
}

int file_unget(FILE *f, int c)
{
	if (c == EOF || !file_may(f, CAN_READ) || (f->pending && file_flush(f)))
		return EOF;
	if (f->read_at == f->buffer - UNGET_ROOM)
		return EOF;
	f->flags &= ~(unsigned)AT_END;
	return *--f->read_at = (unsigned char)c;
}
