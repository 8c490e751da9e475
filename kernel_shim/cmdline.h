/* SPDX-License-Identifier: BSD-2-Clause */
/* What the command line asks for, and the splitting of lines into words. */
#ifndef KERNEL_SHIM_CMDLINE_H
#define KERNEL_SHIM_CMDLINE_H

#include <stdbool.h>

#define WORDS_MAX 64

struct cmdline {
	char *run;                 /* run=: a path, NULL when not given */
	char *suite;               /* suite= */
	bool shell;                /* shell */
	unsigned timeout;          /* timeout=, seconds; 0: none */
	char *args[WORDS_MAX + 1]; /* what follows --, NULL terminated */
	char *env[WORDS_MAX + 1];  /* env=, likewise */
};

extern struct cmdline cmdline;

/* Splits line in place into words at blanks; '...' groups (quotes may stand anywhere in a
 * word and are dropped).  Returns how many, or -1: an open quote or more than max words.
 * words[n] is NULL afterwards: there must be room for max + 1. */
int split_words(char *line, char *words[], int max);

/* Decimal number that fills the whole word; false when it is none or over max. */
bool parse_number(const char *word, unsigned max, unsigned *out);

#endif
