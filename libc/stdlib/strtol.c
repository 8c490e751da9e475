/* SPDX-License-Identifier: BSD-2-Clause */
/* Integers from text. */
#include <ctype.h>
#include <errno.h>
#include <inttypes.h>
#include <limits.h>
#include <stdbool.h>
#include <stdlib.h>

#include <errno_return.h>

/* A sign and a magnitude. */
struct integer {
	bool negative, too_large;
	unsigned long magnitude;
};

static unsigned digit_value(char c)
{
	if (isdigit((unsigned char)c))
		return (unsigned)(c - '0');
	return isalpha((unsigned char)c) ? (unsigned)(c | 32) - 'a' + 10 : UINT_MAX;
}

/* Skips 0x or 0b where the base allows it and a digit follows; returns the base. */
static unsigned skip_prefix(const char **p, unsigned base)
{
	if (**p == '0' && (base == 0 || base == 16) && ((*p)[1] | 32) == 'x' &&
	    digit_value((*p)[2]) < 16) {
		*p += 2;
		return 16;
	}
	if (**p == '0' && (base == 0 || base == 2) && ((*p)[1] | 32) == 'b' &&
	    digit_value((*p)[2]) < 2) {
		*p += 2;
		return 2;
	}
	return base ? base : **p == '0' ? 8 : 10;
}

/* Returns what follows the number, or s when there is none. */
static const char *scan(const char *s, unsigned base, struct integer *out)
{
	const char *p = s, *digits;

	while (isspace((unsigned char)*p))
		p++;
	out->negative = *p == '-';
	if (*p == '-' || *p == '+')
		p++;
	base = skip_prefix(&p, base);
	for (digits = p; digit_value(*p) < base; p++)
		out->too_large |=
		        __builtin_mul_overflow(out->magnitude, base, &out->magnitude) ||
		        __builtin_add_overflow(out->magnitude, digit_value(*p), &out->magnitude);
	return p == digits ? s : p;
}

/* False, with errno set, for a base that is none. */
static bool convert(const char *s, char **end, int base, struct integer *out)
{
	const char *after = s;
	bool valid = base == 0 || (base >= 2 && base <= 36);

	*out = (struct integer){0};
	if (valid)
		after = scan(s, (unsigned)base, out);
	else
		errno_fail(EINVAL);
	if (end)
		*end = (char *)after;
	return valid;
}

long strtol(const char *restrict s, char **restrict end, int base)
{
	struct integer n;

	if (!convert(s, end, base, &n))
		return 0;
	if (n.too_large || n.magnitude > (unsigned long)LONG_MAX + n.negative) {
		errno_fail(ERANGE);
		return n.negative ? LONG_MIN : LONG_MAX;
	}
	return (long)(n.negative ? -n.magnitude : n.magnitude);
}

unsigned long strtoul(const char *restrict s, char **restrict end, int base)
{
	struct integer n;

	if (!convert(s, end, base, &n))
		return 0;
	if (n.too_large) {
		errno_fail(ERANGE);
		return ULONG_MAX;
	}
	return n.negative ? -n.magnitude : n.magnitude;
}

/* All of these have 64 bits. */
long long strtoll(const char *restrict s, char **restrict end, int base)
{
	return strtol(s, end, base);
}

unsigned long long strtoull(const char *restrict s, char **restrict end, int base)
{
	return strtoul(s, end, base);
}

intmax_t strtoimax(const char *restrict s, char **restrict end, int base)
{
	return strtol(s, end, base);
}

uintmax_t strtoumax(const char *restrict s, char **restrict end, int base)
{
	return strtoul(s, end, base);
}

int atoi(const char *s)
{
	return (int)strtol(s, NULL, 10);
}

long atol(const char *s)
{
	return strtol(s, NULL, 10);
}

long long atoll(const char *s)
{
	return strtol(s, NULL, 10);
}
