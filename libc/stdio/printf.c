/* SPDX-License-Identifier: BSD-2-Clause */
/* printf to streams and descriptors. */
#include <stdio.h>

#include <attributes.h>
#include "file.h"
#include "format.h"

struct file_sink {
	struct sink sink;
	FILE *f;
	bool failed;
};

enum { LINE_ROOM = 512 };

static void write_file(struct sink *s, const char *text, size_t n)
{
	struct file_sink *to = (struct file_sink *)s;

	if (!to->failed && n)
		to->failed = file_write(to->f, text, n) != n;
}

static int format_file(FILE *f, const char *format, va_list ap)
{
	struct file_sink to = {.sink.write = write_file, .f = f};
	int r = format_to(&to.sink, format, ap);

	return to.failed ? -1 : r;
}

/* An unbuffered stream gets a buffer for the time: one call, one write. */
static int format_unbuffered(FILE *f, const char *format, va_list ap)
{
	unsigned char room[LINE_ROOM], *own = f->buffer;
	size_t own_size = f->size;
	int r;

	if (file_sync(f))
		return -1;
	f->buffer = f->read_at = f->read_end = room;
	f->size = sizeof room;
	f->flags &= ~(unsigned)UNBUFFERED;
	r = format_file(f, format, ap);
	if (file_flush(f))
		r = -1;
	f->flags |= UNBUFFERED;
	f->pending = 0;
	f->buffer = f->read_at = f->read_end = own;
	f->size = own_size;
	return r;
}

int vfprintf(FILE *restrict f, const char *restrict format, va_list ap)
{
	int r;

	file_lock(f);
	r = f->flags & UNBUFFERED ? format_unbuffered(f, format, ap) : format_file(f, format, ap);
	file_unlock(f);
	return r;
}

int fprintf(FILE *restrict f, const char *restrict format, ...)
{
	va_list ap;
	int r;

	va_start(ap, format);
	r = vfprintf(f, format, ap);
	va_end(ap);
	return r;
}

int vprintf(const char *restrict format, va_list ap)
{
	return vfprintf(stdout, format, ap);
}

int printf(const char *restrict format, ...)
{
	va_list ap;
	int r;

	va_start(ap, format);
	r = vfprintf(stdout, format, ap);
	va_end(ap);
	return r;
}

static int format_descriptor(int fd, const char *format, va_list ap)
{
	struct __loam_file f = {.fd = fd, .flags = CAN_WRITE | UNBUFFERED};

	return format_unbuffered(&f, format, ap);
}

WEAK int vdprintf(int fd, const char *restrict format, va_list ap)
{
	return format_descriptor(fd, format, ap);
}

WEAK int dprintf(int fd, const char *restrict format, ...)
{
	va_list ap;
	int r;

	va_start(ap, format);
	r = format_descriptor(fd, format, ap);
	va_end(ap);
	return r;
}
