/* SPDX-License-Identifier: BSD-2-Clause */
/* Signals by their names without SIG: POSIX.1-2024's sig2str and str2sig. */
#include <signal.h>
#include <stddef.h>
#include <string.h>

#include <attributes.h>

static const char names[][8] = {
        "",     "HUP",  "INT",  "QUIT", "ILL",    "TRAP",   "ABRT",  "BUS",  "FPE",  "KILL", "USR1",
        "SEGV", "USR2", "PIPE", "ALRM", "TERM",   "STKFLT", "CHLD",  "CONT", "STOP", "TSTP", "TTIN",
        "TTOU", "URG",  "XCPU", "XFSZ", "VTALRM", "PROF",   "WINCH", "IO",   "PWR",  "SYS",
};

#define NAMES ((int)(sizeof names / sizeof *names))

static char *append_number(char *to, unsigned n)
{
	if (n >= 10)
		to = append_number(to, n / 10);
	*to++ = (char)('0' + n % 10);
	return to;
}

static void name_realtime(int sig, char *text)
{
	int from_start = sig - SIGRTMIN, from_end = SIGRTMAX - sig;
	int near_end = from_end < from_start;
	unsigned distance = (unsigned)(near_end ? from_end : from_start);

	strcpy(text, near_end ? "RTMAX" : "RTMIN");
	text += strlen(text);
	if (!distance)
		return;
	*text++ = near_end ? '-' : '+';
	*append_number(text, distance) = '\0';
}

WEAK int sig2str(int sig, char *text)
{
	if (sig >= SIGRTMIN && sig <= SIGRTMAX)
		name_realtime(sig, text);
	else if (sig >= 1 && sig < NAMES)
		strcpy(text, names[sig]);
	else
		return -1;
	return 0;
}

/* Digits to the end of the text, at most 64; -1: they are not. */
static int number(const char *text)
{
	int n = 0;

	if (!*text)
		return -1;
	for (; *text; text++) {
		if (*text < '0' || *text > '9')
			return -1;
		n = n * 10 + (*text - '0');
		if (n > SIGRTMAX)
			return -1;
	}
	return n;
}

/* What follows RTMIN or RTMAX. */
static int realtime(const char *rest, int base, char sign)
{
	int n = 0, sig;

	if (*rest) {
		n = *rest == sign ? number(rest + 1) : -1;
		if (n < 0)
			return -1;
	}
	sig = sign == '+' ? base + n : base - n;
	return sig >= SIGRTMIN && sig <= SIGRTMAX ? sig : -1;
}

static int by_name(const char *text)
{
	if (strncmp(text, "RTMIN", 5) == 0)
		return realtime(text + 5, SIGRTMIN, '+');
	if (strncmp(text, "RTMAX", 5) == 0)
		return realtime(text + 5, SIGRTMAX, '-');
	for (int sig = 1; sig < NAMES; sig++)
		if (strcmp(text, names[sig]) == 0)
			return sig;
	return strcmp(text, "POLL") == 0 ? SIGPOLL : number(text);
}

WEAK int str2sig(const char *restrict text, int *restrict sig)
{
	int found = by_name(text);

	if (found < 1)
		return -1;
	*sig = found;
	return 0;
}
