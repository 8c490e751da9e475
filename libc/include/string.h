/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Bytes and strings.  Unless its line says otherwise a function here never fails,
 * leaves errno alone, never blocks and is async-signal-safe; sizes are bytes, a
 * NULL pointer is not allowed, and source and destination must not overlap.
 */
#ifndef LOAM_STRING_H
#define LOAM_STRING_H

#include <stddef.h>

#include <bits/features.h>
#include <bits/begin.h>

/* Copy n bytes, return dest; memmove's may overlap.  (C23) */
void *memcpy(void *__restrict dest, const void *__restrict src, size_t n);
void *memmove(void *dest, const void *src, size_t n);
/* Copies up to and with the first byte c, at most n; returns the byte after it in
 * dest, or NULL when there is no c.  (C23) */
void *memccpy(void *__restrict dest, const void *__restrict src, int c, size_t n);
/* Fills n bytes with the byte c; returns dest.  (C23) */
void *memset(void *dest, int c, size_t n);
/* As memset; never optimised away.  (C23) */
void *memset_explicit(void *dest, int c, size_t n);
/* < 0, 0 or > 0, by the first different byte, as unsigned char.  (C23) */
int memcmp(const void *a, const void *b, size_t n);
/* The first byte c of n, or NULL.  (C23) */
void *memchr(const void *s, int c, size_t n);

/* Copy a string with its zero byte; return dest.  (C23) */
char *strcpy(char *__restrict dest, const char *__restrict src);
char *strcat(char *__restrict dest, const char *__restrict src);
/* Exactly n bytes are written: src's, then zeros.  No zero byte ends dest when src has n or
 * more.  (C23) */
char *strncpy(char *__restrict dest, const char *__restrict src, size_t n);
/* Appends at most n bytes and always a zero byte.  (C23) */
char *strncat(char *__restrict dest, const char *__restrict src, size_t n);
/* Compare, as memcmp; at most n bytes.  (C23) */
int strcmp(const char *a, const char *b);
int strncmp(const char *a, const char *b, size_t n);
/* In the C locale, the only one, as strcmp and strlcpy.  (C23) */
int strcoll(const char *a, const char *b);
size_t strxfrm(char *__restrict dest, const char *__restrict src, size_t n);
/* Length without the zero byte.  (C23) */
size_t strlen(const char *s);
/* The first, the last byte c (which may be 0), or NULL.  (C23) */
char *strchr(const char *s, int c);
char *strrchr(const char *s, int c);
/* Length of the longest start of s with only, with no bytes of set.  (C23) */
size_t strspn(const char *s, const char *set);
size_t strcspn(const char *s, const char *set);
/* The first byte of s that is in set, or NULL.  (C23) */
char *strpbrk(const char *s, const char *set);
/* The first place of needle in haystack, or NULL; takes linear time.  (C23) */
char *strstr(const char *haystack, const char *needle);
/* The next token, or NULL; changes the string.  strtok's place is one for the whole
 * process: not thread-safe, not async-signal-safe.  (C23) */
char *strtok(char *__restrict s, const char *__restrict separators);
/* The message of an error number.  An unknown number is written out, in a buffer of the calling
 * thread that its next call reuses.  (C23) */
char *strerror(int error);
/* Copies in memory from malloc, which may block.  NULL and ENOMEM.  strndup: at
 * most n bytes and a zero byte.  (C23) */
char *strdup(const char *s);
char *strndup(const char *s, size_t n);

#ifdef __LOAM_POSIX
/* strlen, but never reads more than n bytes; at most n.  (POSIX) */
size_t strnlen(const char *s, size_t n);
/* As strcpy and strncpy; return the zero byte's place in dest (or dest + n).  (POSIX) */
char *stpcpy(char *__restrict dest, const char *__restrict src);
char *stpncpy(char *__restrict dest, const char *__restrict src, size_t n);
/* strtok with its place in *state.  (POSIX) */
char *strtok_r(char *__restrict s, const char *__restrict separators, char **__restrict state);
/* Writes the message into buf.  Returns 0, or ERANGE when it was cut to size - 1
 * bytes, or EINVAL for an unknown number.  errno stays.  (POSIX) */
int strerror_r(int error, char *buf, size_t size);
/* The name of a signal, or "Unknown signal N" as strerror does.  (POSIX) */
char *strsignal(int sig);
/* Copy, append; the result always ends in a zero byte when size > 0.  Return the length that was
 * to be made: cut when >= size.  (POSIX) */
size_t strlcpy(char *__restrict dest, const char *__restrict src, size_t size);
size_t strlcat(char *__restrict dest, const char *__restrict src, size_t size);
/* The first place of needle's bytes, or NULL; linear time.  (POSIX) */
void *memmem(const void *haystack, size_t haystack_len, const void *needle, size_t needle_len);
#endif

#ifdef __LOAM_EXTRA
#include <strings.h>
/* memcpy that returns the byte after the last.  (GNU) */
void *mempcpy(void *__restrict dest, const void *__restrict src, size_t n);
/* The last byte c of n, or NULL.  (GNU) */
void *memrchr(const void *s, int c, size_t n);
/* memchr where c is known to be there.  (GNU) */
void *rawmemchr(const void *s, int c);
/* As strchr, but the zero byte's place instead of NULL.  (GNU) */
char *strchrnul(const char *s, int c);
/* strstr without regard to the case of ASCII letters; quadratic at worst.  (GNU) */
char *strcasestr(const char *haystack, const char *needle);
/* The next token, empty ones too; *s moves on, to NULL at the end.  (BSD) */
char *strsep(char **__restrict s, const char *__restrict separators);
/* Zeroes n bytes, never optimised away.  (BSD) */
void explicit_bzero(void *s, size_t n);
/* 0 when equal, else not 0; the time does not depend on the bytes.  (BSD) */
int timingsafe_bcmp(const void *a, const void *b, size_t n);
/* "EINVAL" and the like, "INT" for SIGINT; NULL when unknown.  (GNU) */
const char *strerrorname_np(int error);
const char *sigabbrev_np(int sig);
#endif

#include <bits/end.h>

#endif
