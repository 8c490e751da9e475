/* SPDX-License-Identifier: BSD-2-Clause */
/* Options of the command line. */
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <attributes.h>

WEAK char *optarg;
WEAK int optind = 1, opterr = 1, optopt;

static const char *next; /* in the word that is being read; NULL or "" between words */

static int complain(const char *program, const char *options, const char *what, int result)
{
	if (opterr && *options != ':')
		fprintf(stderr, "%s: %s -- '%c'\n", program, what, optopt);
	return result;
}

/* Goes to the next word; false when there are no more options. */
static int begin_word(int argc, char *const argv[])
{
	const char *word = optind < argc ? argv[optind] : NULL;

	if (!word || word[0] != '-' || !word[1])
		return 0;
	if (!strcmp(word, "--")) {
		optind++;
		return 0;
	}
	next = word + 1;
	return 1;
}

/* The argument is the rest of the word, or the next one. */
static int take_argument(int argc, char *const argv[], const char *options)
{
	optind++;
	optarg = *next ? (char *)next : optind < argc ? argv[optind++] : NULL;
	next = NULL;
	if (optarg)
		return optopt;
	return complain(argv[0], options, "option requires an argument",
	                *options == ':' ? ':' : '?');
}

WEAK int getopt(int argc, char *const argv[], const char *options)
{
	const char *found;

	optarg = NULL;
	if ((!next || !*next) && !begin_word(argc, argv))
		return -1;
	optopt = (unsigned char)*next++;
	found = optopt == ':' ? NULL : strchr(options, optopt);
	if (found && found[1] == ':')
		return take_argument(argc, argv, options);
	if (!*next) {
		optind++;
		next = NULL;
	}
	return found ? optopt : complain(argv[0], options, "invalid option", '?');
}
