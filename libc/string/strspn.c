/* SPDX-License-Identifier: BSD-2-Clause */
/* Spans and tokens by sets of bytes: 256 bits say which are in. */
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include <attributes.h>
#include "find.h"

struct byte_set {
	uint64_t bits[4];
};

static void add(struct byte_set *set, unsigned char c)
{
	set->bits[c / 64] |= 1ull << c % 64;
}

static struct byte_set set_of(const char *s)
{
	struct byte_set set = {{0}};

	while (*s)
		add(&set, (unsigned char)*s++);
	return set;
}

static bool has(const struct byte_set *set, unsigned char c)
{
	return set->bits[c / 64] >> c % 64 & 1;
}

size_t strspn(const char *s, const char *set)
{
	struct byte_set in = set_of(set);
	size_t n = 0;

	while (has(&in, (unsigned char)s[n]))
		n++;
	return n;
}

size_t strcspn(const char *s, const char *set)
{
	struct byte_set in = set_of(set);
	size_t n = 0;

	add(&in, 0);
	while (!has(&in, (unsigned char)s[n]))
		n++;
	return n;
}

char *strpbrk(const char *s, const char *set)
{
	s += strcspn(s, set);
	return *s ? (char *)s : NULL;
}

char *str_token(char *s, const char *separators, char **state)
{
	char *token;

	if (!s)
		s = *state;
	if (!s)
		return NULL;
	token = s + strspn(s, separators);
	s = token + strcspn(token, separators);
	*state = *s ? s + 1 : NULL;
	*s = 0;
	return s == token ? NULL : token;
}

char *strtok(char *restrict s, const char *restrict separators)
{
	static char *state;

	return str_token(s, separators, &state);
}

WEAK char *strtok_r(char *restrict s, const char *restrict separators, char **restrict state)
{
	return str_token(s, separators, state);
}

WEAK char *strsep(char **restrict s, const char *restrict separators)
{
	char *token = *s, *end;

	if (!token)
		return NULL;
	end = token + strcspn(token, separators);
	*s = *end ? end + 1 : NULL;
	*end = 0;
	return token;
}
