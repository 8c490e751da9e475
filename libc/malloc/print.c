/* SPDX-License-Identifier: BSD-2-Clause */
#include <port.h>
#include "print.h"

enum { DIGITS = 20 };

static void add_bytes(struct text *t, const char *s, size_t n)
{
	while (n-- && t->n < sizeof(t->line) - 1)
		t->line[t->n++] = *s++;
}

void text_add(struct text *t, const char *s)
{
	size_t n = 0;

	while (s[n])
		n++;
	add_bytes(t, s, n);
}

static void add_in_base(struct text *t, uintptr_t value, unsigned base)
{
	char digits[DIGITS];
	int at = DIGITS;

	do
		digits[--at] = "0123456789abcdef"[value % base];
	while (value /= base);
	add_bytes(t, digits + at, (size_t)(DIGITS - at));
}

void text_number(struct text *t, size_t value)
{
	add_in_base(t, value, 10);
}

void text_hex(struct text *t, uintptr_t value)
{
	text_add(t, "0x");
	add_in_base(t, value, 16);
}

void text_write(struct text *t, int fd)
{
	size_t done = 0;

	while (done < t->n) {
		long n = port_write(fd, t->line + done, t->n - done);

		if (n <= 0)
			break;
		done += (size_t)n;
	}
	t->n = 0;
}
