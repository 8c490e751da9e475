/* SPDX-License-Identifier: BSD-2-Clause */
/* Names, and the calls that take them. */
#include <abi/errno.h>
#include <abi/limits.h>
#include <stdarg.h>
#include <stdbool.h>
#include "backend.h"
#include "errno_return.h"

static bool is_dots(const char *s)
{
	return s[0] == '.' && (!s[1] || (s[1] == '.' && !s[2]));
}

/* Takes the slash off *name.  0, or the error that Linux has for such a name. */
static long check_name(const char **name)
{
	const char *s = *name;
	size_t n;

	if (*s++ != '/')
		return -EINVAL;
	for (n = 0; s[n]; n++) {
		if (s[n] == '/')
			return -EACCES;
		if (n == NAME_MAX)
			return -ENAMETOOLONG;
	}
	*name = s;
	if (!n)
		return -ENOENT;
	return is_dots(s) ? -EACCES : 0;
}

mqd_t mq_open(const char *name, int oflag, ...)
{
	const int known = O_ACCMODE | O_CREAT | O_EXCL | O_NONBLOCK;
	const struct mq_attr *attr = NULL;
	long err = check_name(&name);
	mode_t mode = 0;
	va_list args;

	if (oflag & O_CREAT) {
		va_start(args, oflag);
		mode = va_arg(args, mode_t);
		attr = va_arg(args, const struct mq_attr *);
		va_end(args);
	}
	if ((oflag & O_ACCMODE) == O_ACCMODE)
		err = -EINVAL;
	return (mqd_t)errno_return(err ? err : mq_backend()->open(name, oflag & known, mode, attr));
}

int mq_unlink(const char *name)
{
	long err = check_name(&name);

	return (int)errno_return(err ? err : mq_backend()->unlink(name));
}

int mq_close(mqd_t mqd)
{
	return (int)errno_return(mq_backend()->close(mqd));
}
