/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * printf in parts: format.c walks the format and fetches arguments, spec.c parses
 * one conversion, format_int.c and format_float.c convert, and all text goes to a sink.
 */
#ifndef LOAM_FORMAT_H
#define LOAM_FORMAT_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "float_bits.h"

/* Where text goes. */
struct sink {
	/* Takes n bytes; what cannot be taken is the sink's affair. */
	void (*write)(struct sink *s, const char *text, size_t n);
	size_t total; /* bytes so far */
};

enum spec_flag { LEFT = 1, PLUS = 2, SPACE = 4, ALTERNATE = 8, ZERO = 16 };

enum length { LEN_INT, LEN_CHAR, LEN_SHORT, LEN_LONG, LEN_LONG_DOUBLE };

/* Where an argument comes from: its position from 1 (%1$d), or the next one. */
enum { NO_ARG = -1, NEXT_ARG = 0, MAX_ARG = 9 };

struct spec {
	unsigned flags;
	int width, precision;         /* -1: none */
	int width_arg, precision_arg; /* NO_ARG: not from an argument */
	int arg;
	enum length length;
	char conversion;
};

/* Parses what follows a '%'; returns what follows the conversion, NULL when it is wrong. */
const char *spec_parse(const char *p, struct spec *out);

void sink_write(struct sink *s, const char *text, size_t n);
void sink_fill(struct sink *s, char c, size_t n);

/* Writes sign or prefix, padding and n bytes of text, with zeros in between as the spec says. */
void sink_field(struct sink *s, const struct spec *spec, const char *prefix, size_t zeros,
                const char *text, size_t n);

/* A d i u o x X b B p conversion of the magnitude. */
void format_int(struct sink *s, const struct spec *spec, bool negative, uintmax_t magnitude);

/* An e f g a conversion. */
void format_float(struct sink *s, const struct spec *spec, const struct float_bits *value);
void format_hex_float(struct sink *s, const struct spec *spec, const struct float_bits *value);

/* The whole of vfprintf: bytes written, or -1 and errno. */
int format_to(struct sink *s, const char *format, va_list ap);

#endif
