/* SPDX-License-Identifier: BSD-2-Clause */
/* Searches that several files of string/ share. */
#ifndef LOAM_FIND_H
#define LOAM_FIND_H

#include <stddef.h>

/* As strchrnul, strnlen, strtok_r, memmem, stpcpy, whose names a program may reuse. */
char *str_find(const char *s, int c);
size_t str_length_max(const char *s, size_t n);
char *str_token(char *s, const char *separators, char **state);
void *memory_find(const void *haystack, size_t hn, const void *needle, size_t nn);
char *str_copy(char *restrict dest, const char *restrict src);

#endif
