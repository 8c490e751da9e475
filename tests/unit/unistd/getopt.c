/* SPDX-License-Identifier: BSD-2-Clause */
/* Options alone, together, with arguments in the word or behind it, and wrong ones. */
#include "test.h"

static const char *parse(char **argv, const char *options)
{
	static char log[100];
	int argc = 0, c;

	log[0] = 0;
	while (argv[argc])
		argc++;
	optind = 1;
	opterr = 0;
	while ((c = getopt(argc, argv, options)) != -1)
		snprintf(log + strlen(log), sizeof log - strlen(log), "%c%s%s ", c,
		         c == '?' || c == ':' ? (char[]){(char)optopt, 0} : "",
		         optarg ? optarg : "");
	snprintf(log + strlen(log), sizeof log - strlen(log), "%d", optind);
	return log;
}

int main(void)
{
	CHECK_STR(parse((char *[]){"p", "-a", "-bc", "x", NULL}, "abc"), "a b c 3");
	CHECK_STR(parse((char *[]){"p", "-ovalue", "-o", "next", "x", NULL}, "o:"),
	          "ovalue onext 4");
	CHECK_STR(parse((char *[]){"p", "-abvalue", NULL}, "ab:"), "a bvalue 2");
	CHECK_STR(parse((char *[]){"p", "-x", "-a", NULL}, "a"), "?x a 3");
	CHECK_STR(parse((char *[]){"p", "-o", NULL}, "o:"), "?o 2");
	CHECK_STR(parse((char *[]){"p", "-o", NULL}, ":o:"), ":o 2");
	CHECK_STR(parse((char *[]){"p", "--", "-a", NULL}, "a"), "2");
	CHECK_STR(parse((char *[]){"p", "-", NULL}, "a"), "1");
	return TEST_RESULT();
}
