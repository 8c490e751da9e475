/* SPDX-License-Identifier: BSD-2-Clause */
/* Saying on standard error which signal it was. */
#include <signal.h>
#include <stdio.h>
#include <string.h>

#include <attributes.h>

WEAK void psignal(int sig, const char *message)
{
	int named = message && *message;

	fprintf(stderr, "%s%s%s\n", named ? message : "", named ? ": " : "", strsignal(sig));
}

WEAK void psiginfo(const siginfo_t *info, const char *message)
{
	psignal(info->si_signo, message);
}
