/* SPDX-License-Identifier: BSD-2-Clause */
/* What the files that write dates share: a text that is being written. */
#ifndef LOAM_TIME_FORMAT_H
#define LOAM_TIME_FORMAT_H

#include <stddef.h>

struct text {
	char *at;
	size_t used, room; /* used goes on counting when room is full */
};

static inline void put(struct text *t, char c)
{
	if (t->used < t->room)
		t->at[t->used] = c;
	t->used++;
}

static inline void put_string(struct text *t, const char *s)
{
	while (*s)
		put(t, *s++);
}

/* At least width characters, filled up by pad in front. */
static inline void put_number(struct text *t, long n, int width, char pad)
{
	char digits[24];
	int count = 0;
	unsigned long magnitude = n < 0 ? -(unsigned long)n : (unsigned long)n;

	if (n < 0)
		put(t, '-');
	do
		digits[count++] = (char)('0' + magnitude % 10);
	while (magnitude /= 10);
	for (int i = count + (n < 0); i < width; i++)
		put(t, pad);
	while (count)
		put(t, digits[--count]);
}

/* "Sunday" of 0; "?" outside the table. */
const char *day_name(int day);
const char *month_name(int month);

#endif
