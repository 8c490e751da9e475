/* SPDX-License-Identifier: BSD-2-Clause */
/* Bytes and strings to and from streams. */
#include <stdio.h>
#include <string.h>

#include <attributes.h>
#include <checked.h>
#include "file.h"

int fputc(int c, FILE *f)
{
	int r;

	file_lock(f);
	r = file_put(f, c);
	file_unlock(f);
	return r;
}

int putc(int c, FILE *f)
{
	return fputc(c, f);
}

int putchar(int c)
{
	return fputc(c, stdout);
}

int fgetc(FILE *f)
{
	int r;

	file_lock(f);
	r = file_get(f);
	file_unlock(f);
	return r;
}

int getc(FILE *f)
{
	return fgetc(f);
}

int getchar(void)
{
	return fgetc(stdin);
}

int ungetc(int c, FILE *f)
{
	int r;

	file_lock(f);
	r = file_unget(f, c);
	file_unlock(f);
	return r;
}

int fputs(const char *restrict s, FILE *restrict f)
{
	size_t n = strlen(s);
	int r;

	file_lock(f);
	r = file_write(f, s, n) == n ? 0 : EOF;
	file_unlock(f);
	return r;
}

int puts(const char *s)
{
	size_t n = strlen(s);
	int r;

	file_lock(stdout);
	r = file_write(stdout, s, n) == n && file_put(stdout, '\n') == '\n' ? 0 : EOF;
	file_unlock(stdout);
	return r;
}

/* Copies up to and with a newline, at most room bytes, of what is buffered. */
static size_t take_line(FILE *f, char *to, size_t room, bool *ended)
{
	size_t n = (size_t)(f->read_end - f->read_at);
	unsigned char *newline;

	if (n > room)
		n = room;
	newline = memchr(f->read_at, '\n', n);
	*ended = newline != NULL;
	if (newline)
		n = (size_t)(newline - f->read_at) + 1;
	memcpy(to, f->read_at, n);
	f->read_at += n;
	return n;
}

char *fgets(char *restrict s, int size, FILE *restrict f)
{
	size_t n = 0;
	bool ended = false;

	if (size <= 0)
		return NULL;
	file_lock(f);
	while (!ended && n < (size_t)size - 1 && file_fill(f))
		n += take_line(f, s + n, (size_t)size - 1 - n, &ended);
	/* A failure in the middle of a line loses it, as the standard wants. */
	if ((!n && size > 1) || (!ended && f->flags & FAILED && n < (size_t)size - 1))
		s = NULL;
	else
		s[n] = 0;
	file_unlock(f);
	return s;
}

/* 0 for no bytes at all, also when nobody could have as many. */
static size_t bytes_of(size_t size, size_t count)
{
	size_t n;

	return checked_mul(size, count, &n) ? n : 0;
}

size_t fread(void *restrict buf, size_t size, size_t count, FILE *restrict f)
{
	size_t n = bytes_of(size, count);

	if (!n)
		return 0;
	file_lock(f);
	n = file_read(f, buf, n);
	file_unlock(f);
	return n / size;
}

size_t fwrite(const void *restrict buf, size_t size, size_t count, FILE *restrict f)
{
	size_t n = bytes_of(size, count);

	if (!n)
		return 0;
	file_lock(f);
	n = file_write(f, buf, n);
	file_unlock(f);
	return n / size;
}

WEAK int putc_unlocked(int c, FILE *f)
{
	return file_put(f, c);
}

WEAK int putchar_unlocked(int c)
{
	return file_put(stdout, c);
}

WEAK int getc_unlocked(FILE *f)
{
	return file_get(f);
}

WEAK int getchar_unlocked(void)
{
	return file_get(stdin);
}
