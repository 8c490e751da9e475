/* SPDX-License-Identifier: BSD-2-Clause */
/* The kernel's printf: one formatter for messages (console.c) and for buffers. */
#include <stdint.h>

#include "console.h"
#include "kmem.h"

/* One conversion as the format asked for it. */
struct spec {
	bool left, zero;
	size_t width;
	unsigned longs; /* l, ll, z: 64 bits here */
};

static void pad(struct sink *s, char c, size_t used, size_t width)
{
	for (; used < width; used++)
		s->put(s, c);
}

static void put_text(struct sink *s, const struct spec *spec, const char *text, size_t n)
{
	if (!spec->left)
		pad(s, ' ', n, spec->width);
	for (size_t i = 0; i < n; i++)
		s->put(s, text[i]);
	if (spec->left)
		pad(s, ' ', n, spec->width);
}

static void put_number(struct sink *s, const struct spec *spec, uint64_t value, unsigned base,
                       const char *sign)
{
	char digits[24];
	size_t n = 0, nsign = strlen(sign);

	do {
		digits[sizeof(digits) - ++n] = "0123456789abcdef"[value % base];
		value /= base;
	} while (value);
	if (!spec->left && !spec->zero)
		pad(s, ' ', n + nsign, spec->width);
	for (const char *c = sign; *c; c++)
		s->put(s, *c);
	if (!spec->left && spec->zero)
		pad(s, '0', n + nsign, spec->width);
	for (size_t i = sizeof(digits) - n; i < sizeof(digits); i++)
		s->put(s, digits[i]);
	if (spec->left)
		pad(s, ' ', n + nsign, spec->width);
}

static const char *parse_spec(const char *f, struct spec *spec, va_list *ap)
{
	*spec = (struct spec){0};
	for (;; f++) {
		if (*f == '-')
			spec->left = true;
		else if (*f == '0')
			spec->zero = true;
		else
			break;
	}
	if (*f == '*') {
		spec->width = (size_t)va_arg(*ap, int);
		f++;
	}
	for (; *f >= '0' && *f <= '9'; f++)
		spec->width = spec->width * 10 + (size_t)(*f - '0');
	for (; *f == 'l' || *f == 'z'; f++)
		spec->longs++;
	return f;
}

static void put_signed(struct sink *s, const struct spec *spec, va_list *ap)
{
	int64_t v = spec->longs ? va_arg(*ap, int64_t) : va_arg(*ap, int);

	put_number(s, spec, v < 0 ? -(uint64_t)v : (uint64_t)v, 10, v < 0 ? "-" : "");
}

static void put_conversion(struct sink *s, const struct spec *spec, char conversion, va_list *ap)
{
	const char *text;
	char c;

	switch (conversion) {
	case 'c':
		c = (char)va_arg(*ap, int);
		put_text(s, spec, &c, 1);
		break;
	case 's':
		text = va_arg(*ap, const char *);
		text = text ? text : "(null)";
		put_text(s, spec, text, strlen(text));
		break;
	case 'd':
	case 'i':
		put_signed(s, spec, ap);
		break;
	case 'u':
	case 'x':
	case 'o':
		put_number(s, spec, spec->longs ? va_arg(*ap, uint64_t) : va_arg(*ap, unsigned),
		           conversion == 'u'   ? 10
		           : conversion == 'x' ? 16
		                               : 8,
		           "");
		break;
	case 'p':
		put_number(s, spec, (uintptr_t)va_arg(*ap, void *), 16, "0x");
		break;
	default:
		s->put(s, conversion);
	}
}

void format_to(struct sink *s, const char *f, va_list *ap)
{
	struct spec spec;

	for (; *f; f++) {
		if (*f != '%') {
			s->put(s, *f);
			continue;
		}
		f = parse_spec(f + 1, &spec, ap);
		if (!*f)
			return;
		put_conversion(s, &spec, *f, ap);
	}
}

struct buffer_sink {
	struct sink sink; /* first member */
	char *buf;
	size_t size, n;
};

static void buffer_put(struct sink *s, char c)
{
	struct buffer_sink *b = (struct buffer_sink *)s;

	if (b->n + 1 < b->size)
		b->buf[b->n] = c;
	b->n++;
}

size_t kvsnprintf(char *buf, size_t size, const char *format, va_list ap)
{
	struct buffer_sink b = {{buffer_put}, buf, size, 0};
	va_list copy;

	va_copy(copy, ap);
	format_to(&b.sink, format, &copy);
	va_end(copy);
	if (size)
		buf[b.n < size ? b.n : size - 1] = '\0';
	return b.n;
}

size_t ksnprintf(char *buf, size_t size, const char *format, ...)
{
	va_list ap;
	size_t n;

	va_start(ap, format);
	n = kvsnprintf(buf, size, format, ap);
	va_end(ap);
	return n;
}
