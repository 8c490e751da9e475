/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * scanf in parts: scan.c walks the format, scan_number.c and scan_text.c read one
 * field each.  A field reads bytes one at a time and gives at most one back.
 */
#ifndef LOAM_SCAN_H
#define LOAM_SCAN_H

#include <stdbool.h>
#include <stddef.h>

/* Where bytes come from. */
struct input {
	int (*get)(struct input *in); /* EOF at the end */
	void (*unget)(struct input *in, int c);
	size_t count; /* bytes read so far */
	size_t width; /* bytes that the field may still read */
	bool ended;   /* get has said EOF */
};

enum scan_length {
	SCAN_INT,
	SCAN_CHAR,
	SCAN_SHORT,
	SCAN_LONG,
	SCAN_LONG_DOUBLE,
};

struct scan_spec {
	bool skip;     /* * : read, do not store */
	bool allocate; /* m: into memory from malloc */
	size_t width;  /* 0: none was given */
	enum scan_length length;
	char conversion;
	const char *set; /* of %[, behind the bracket */
};

enum scan_result { SCAN_STORED, SCAN_MISMATCH, SCAN_NO_INPUT };

/* The next byte of the field; EOF at the end of the input or of the field's width. */
int scan_take(struct input *in);
/* Gives the byte, or EOF, back. */
void scan_give_back(struct input *in, int c);
/* A field that read nothing: was the input at its end? */
enum scan_result scan_nothing(const struct input *in);

/* d i u o x X b p, of the given base or 0.  to: NULL to skip. */
enum scan_result scan_integer(struct input *in, const struct scan_spec *spec, unsigned base,
                              void *to);
enum scan_result scan_float(struct input *in, const struct scan_spec *spec, void *to);
/* c s [.  With m, to is where the pointer goes. */
enum scan_result scan_text(struct input *in, const struct scan_spec *spec, void *to);

#endif
