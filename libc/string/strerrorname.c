/* SPDX-License-Identifier: BSD-2-Clause */
/* The names of error numbers and signals as they stand in C. */
#include <errno.h>
#include <string.h>

#include <abi/signal.h>
#include <attributes.h>

#define MESSAGE(number, text) [number] = #number,
static const char *const error_names[] = {
#include "error_messages.h"
};
static const char *const signal_names[] = {
#include "signal_messages.h"
};
#undef MESSAGE

#define COUNT(table) (sizeof(table) / sizeof *(table))

WEAK const char *strerrorname_np(int error)
{
	if (!error)
		return "0";
	return error > 0 && (size_t)error < COUNT(error_names) ? error_names[error] : NULL;
}

WEAK const char *sigabbrev_np(int sig)
{
	const char *name = sig > 0 && (size_t)sig < COUNT(signal_names) ? signal_names[sig] : NULL;

	return name ? name + strlen("SIG") : NULL;
}
