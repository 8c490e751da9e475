/* SPDX-License-Identifier: BSD-2-Clause */
/* Lines of any length, in memory from malloc. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#include <attributes.h>
#include <errno_return.h>
#include "file.h"

enum { FIRST_SIZE = 120 };

/* Makes *line hold n bytes. */
static bool make_room(char **line, size_t *size, size_t n)
{
	size_t bigger = *size * 2 > FIRST_SIZE ? *size * 2 : FIRST_SIZE;
	char *p;

	if (*line && n <= *size)
		return true;
	if (bigger < n)
		bigger = n;
	p = realloc(*line, bigger);
	if (!p)
		return false;
	*line = p;
	*size = bigger;
	return true;
}

/* Wants the lock held. */
static ssize_t read_until(char **line, size_t *size, int delimiter, FILE *f)
{
	size_t n = 0;
	int c;

	do {
		c = file_get(f);
		if (c == EOF && (!n || f->flags & FAILED))
			return -1;
		if (!make_room(line, size, n + 2))
			return -1;
		if (c != EOF)
			(*line)[n++] = (char)c;
	} while (c != EOF && c != delimiter);
	(*line)[n] = 0;
	return (ssize_t)n;
}

static ssize_t get_delimited(char **line, size_t *size, int delimiter, FILE *f)
{
	ssize_t r;

	if (!line || !size)
		return errno_fail(EINVAL);
	if (!*line)
		*size = 0;
	file_lock(f);
	r = read_until(line, size, delimiter, f);
	file_unlock(f);
	return r;
}

WEAK ssize_t getdelim(char **restrict line, size_t *restrict size, int delimiter, FILE *restrict f)
{
	return get_delimited(line, size, delimiter, f);
}

WEAK ssize_t getline(char **restrict line, size_t *restrict size, FILE *restrict f)
{
	return get_delimited(line, size, '\n', f);
}
