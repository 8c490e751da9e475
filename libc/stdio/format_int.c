/* SPDX-License-Identifier: BSD-2-Clause */
/* Integers and pointers as text. */
#include <string.h>

#include "format.h"

static unsigned base_of(char conversion)
{
	switch (conversion) {
	case 'o':
		return 8;
	case 'x':
	case 'X':
	case 'p':
		return 16;
	case 'b':
	case 'B':
		return 2;
	}
	return 10;
}

static const char *prefix_of(const struct spec *spec, bool negative, uintmax_t magnitude)
{
	switch (spec->conversion) {
	case 'd':
	case 'i':
		if (negative)
			return "-";
		return spec->flags & PLUS ? "+" : spec->flags & SPACE ? " " : "";
	case 'p':
		return "0x";
	}
	if (!(spec->flags & ALTERNATE) || !magnitude)
		return "";
	switch (spec->conversion) {
	case 'x':
		return "0x";
	case 'X':
		return "0X";
	case 'b':
		return "0b";
	case 'B':
		return "0B";
	}
	return "";
}

void format_int(struct sink *s, const struct spec *spec, bool negative, uintmax_t magnitude)
{
	const char *digit = spec->conversion == 'X' ? "0123456789ABCDEF" : "0123456789abcdef";
	unsigned base = base_of(spec->conversion);
	char digits[64], *at = digits + sizeof digits;
	struct spec field = *spec;
	size_t n, zeros = 0;

	for (uintmax_t m = magnitude; m; m /= base)
		*--at = digit[m % base];
	n = (size_t)(digits + sizeof digits - at);
	if (spec->precision >= 0) {
		field.flags &= ~(unsigned)ZERO;
		zeros = (size_t)spec->precision > n ? (size_t)spec->precision - n : 0;
	} else if (!n) {
		zeros = 1;
	}
	if (base == 8 && spec->flags & ALTERNATE && !zeros)
		zeros = 1;
	sink_field(s, &field, prefix_of(spec, negative, magnitude), zeros, at, n);
}
