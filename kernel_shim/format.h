/* SPDX-License-Identifier: BSD-2-Clause */
/* Where formatted text goes: the seam between format.c and console.c. */
#ifndef KERNEL_SHIM_FORMAT_H
#define KERNEL_SHIM_FORMAT_H

#include <stdarg.h>

/* The first member of whatever takes the characters. */
struct sink {
	void (*put)(struct sink *s, char c);
};

/* Takes its arguments from ap, which it advances. */
void format_to(struct sink *s, const char *format, va_list *ap);

#endif
