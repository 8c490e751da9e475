/* SPDX-License-Identifier: BSD-2-Clause */
/* Messages and names of error numbers and signals. */
#include <errno.h>
#include <string.h>

#include <abi/signal.h>
#include <attributes.h>
#include <thread.h>
#include "messages.h"

#define MESSAGE(number, text) [number] = text,
static const char *const error_messages[] = {
        [0] = "Success",
#include "error_messages.h"
};
static const char *const signal_messages[] = {
#include "signal_messages.h"
};
#undef MESSAGE

#define COUNT(table) (sizeof(table) / sizeof *(table))

static char *write_unknown(const char *what, int number)
{
	char digits[12], *text = thread_self()->message, *at = text;
	unsigned n = number < 0 ? -(unsigned)number : (unsigned)number;
	size_t count = 0;

	while (*what)
		*at++ = *what++;
	if (number < 0)
		*at++ = '-';
	do
		digits[count++] = (char)('0' + n % 10);
	while (n /= 10);
	while (count)
		*at++ = digits[--count];
	*at = 0;
	return text;
}

const char *error_message(int error)
{
	return error >= 0 && (size_t)error < COUNT(error_messages) ? error_messages[error] : NULL;
}

char *strerror(int error)
{
	const char *known = error_message(error);

	return known ? (char *)known : write_unknown("Unknown error ", error);
}

WEAK char *strsignal(int sig)
{
	if (sig > 0 && (size_t)sig < COUNT(signal_messages) && signal_messages[sig])
		return (char *)signal_messages[sig];
	return write_unknown("Unknown signal ", sig);
}
