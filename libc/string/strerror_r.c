/* SPDX-License-Identifier: BSD-2-Clause */
/* The message of an error number, in the caller's buffer. */
#include <errno.h>
#include <string.h>

#include <attributes.h>
#include "messages.h"

WEAK int strerror_r(int error, char *buf, size_t size)
{
	const char *message = strerror(error);
	size_t length = strlen(message), n = length < size ? length : size - 1;

	if (!size)
		return ERANGE;
	memcpy(buf, message, n);
	buf[n] = 0;
	if (n < length)
		return ERANGE;
	return error_message(error) ? 0 : EINVAL;
}
