/* SPDX-License-Identifier: BSD-2-Clause */
/* Text without stdio and without memory: a line is put together, then written in one call. */
#ifndef LOAM_PRINT_H
#define LOAM_PRINT_H

#include <stddef.h>
#include <stdint.h>

struct text {
	size_t n;
	char line[512]; /* the last byte stays free, for a 0 */
};

/* Each adds at the end; what does not fit is cut off. */
void text_add(struct text *t, const char *s);
void text_number(struct text *t, size_t value);
void text_hex(struct text *t, uintptr_t value);
/* Writes the text to descriptor fd and empties it. */
void text_write(struct text *t, int fd);

#endif
