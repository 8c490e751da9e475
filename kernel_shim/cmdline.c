/* SPDX-License-Identifier: BSD-2-Clause */
/* The kernel's command line: words that say what to run and how. */
#include "cmdline.h"
#include "arch.h"
#include "console.h"
#include "init.h"
#include "kmem.h"
#include "syscall.h"

struct cmdline cmdline;

static char line[BOOT_CMDLINE_MAX];
static char *words[WORDS_MAX + 1];

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* Copies one word down to `to`, without its quotes; NULL: an open quote. */
static char *take_word(char *from, char **to)
{
	bool quoted = false;
	char *out = *to;

	for (; *from && (quoted || !is_blank(*from)); from++) {
		if (*from == '\'')
			quoted = !quoted;
		else
			*out++ = *from;
	}
	*to = out;
	return quoted ? NULL : from;
}

int split_words(char *text, char *out[], int max)
{
	int n = 0;

	for (;;) {
		char *end;

		while (is_blank(*text))
			text++;
		if (!*text)
			break;
		if (n == max)
			return -1;
		out[n++] = end = text;
		text = take_word(text, &end);
		if (!text)
			return -1;
		if (*text)
			text++;
		*end = '\0';
	}
	out[n] = NULL;
	return n;
}

bool parse_number(const char *word, unsigned max, unsigned *out)
{
	uint64_t v = 0;

	if (!*word)
		return false;
	for (; *word; word++) {
		if (*word < '0' || *word > '9')
			return false;
		v = v * 10 + (unsigned)(*word - '0');
		if (v > max)
			return false;
	}
	*out = (unsigned)v;
	return true;
}

/* The value of NAME=value, or NULL when the word is another one. */
static char *value_of(char *word, const char *name)
{
	size_t n = strlen(name);

	return strncmp(word, name, n) == 0 ? word + n : NULL;
}

static void add_env(char *assignment)
{
	int n = 0;

	while (cmdline.env[n])
		n++;
	if (n == WORDS_MAX || !strchr(assignment, '=') || *assignment == '=')
		die("command line: env=%s: not NAME=VALUE", assignment);
	cmdline.env[n] = assignment;
}

static void take_option(char *word)
{
	char *v;

	if ((v = value_of(word, "run=")) && *v)
		cmdline.run = v;
	else if ((v = value_of(word, "suite=")) && *v)
		cmdline.suite = v;
	else if ((v = value_of(word, "env=")))
		add_env(v);
	else if ((v = value_of(word, "timeout=")) && parse_number(v, 1000000, &cmdline.timeout))
		return;
	else if ((v = value_of(word, "personality=")) && personality_choose(v))
		return;
	else if (strcmp(word, "trace=syscalls") == 0)
		syscall_trace = true;
	else if (strcmp(word, "shell") == 0)
		cmdline.shell = true;
	else
		die("command line: unknown or malformed word: %s", word);
}

void cmdline_init(const struct boot_info *boot)
{
	int n, i = 0, nargs = 0;

	kstrcpy(line, boot->cmdline, sizeof(line));
	n = split_words(line, words, WORDS_MAX);
	if (n < 0)
		die("command line: an open quote or more than %d words", WORDS_MAX);
	for (; i < n && strcmp(words[i], "--") != 0; i++)
		take_option(words[i]);
	for (i++; i < n; i++)
		cmdline.args[nargs++] = words[i];
	if (!cmdline.run + !cmdline.suite + !cmdline.shell != 2)
		die("command line: exactly one of run=PATH, suite=FILE and shell must be given");
}
