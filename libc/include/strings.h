/* SPDX-License-Identifier: BSD-2-Clause */
/* Older names and bit search.  Never fail, leave errno, async-signal-safe. */
#ifndef LOAM_STRINGS_H
#define LOAM_STRINGS_H

#include <stddef.h>

#include <bits/begin.h>

/* strcmp without regard to the case of ASCII letters; at most n bytes.  (POSIX) */
int strcasecmp(const char *a, const char *b);
int strncasecmp(const char *a, const char *b, size_t n);
/* The lowest bit set, from 1; 0 when there is none.  (POSIX, the longer ones GNU) */
int ffs(int i);
int ffsl(long i);
int ffsll(long long i);
/* 0 when equal; memset to 0; memmove with its arguments exchanged; strchr; strrchr.  (BSD) */
int bcmp(const void *a, const void *b, size_t n);
void bzero(void *s, size_t n);
void bcopy(const void *src, void *dest, size_t n);
char *index(const char *s, int c);
char *rindex(const char *s, int c);

#include <bits/end.h>

#endif
