/* SPDX-License-Identifier: BSD-2-Clause */
/* Lines of text by port_write alone. */
#include "check.h"

static char line[256];
static unsigned used;

void say(const char *text)
{
	for (; *text && used < sizeof line - 1; text++)
		line[used++] = *text;
}

void say_to(unsigned column)
{
	while (used < column)
		say(" ");
}

void say_number(long n)
{
	char digits[24], *at = digits + sizeof digits;
	unsigned long rest = n < 0 ? -(unsigned long)n : (unsigned long)n;

	*--at = 0;
	do
		*--at = (char)('0' + rest % 10);
	while (rest /= 10);
	if (n < 0)
		*--at = '-';
	say(at);
}

/* clang-format off */
#define ERRORS \
	X(EPERM) X(ENOENT) X(ESRCH) X(EINTR) X(EIO) X(EBADF) X(ECHILD) X(EAGAIN) X(ENOMEM) \
	X(EACCES) X(EFAULT) X(EBUSY) X(EEXIST) X(ENOTDIR) X(EISDIR) X(EINVAL) X(EMFILE) X(ENOTTY) \
	X(ENOSPC) X(ESPIPE) X(EROFS) X(EPIPE) X(ERANGE) X(ENAMETOOLONG) X(ENOSYS) X(EMSGSIZE) \
	X(EOPNOTSUPP) X(ETIMEDOUT) X(EOVERFLOW) X(ENOEXEC)
/* clang-format on */

static const struct {
	int number;
	const char *name;
} errors[] = {
#define X(name) {name, #name},
        ERRORS
#undef X
};

void say_result(long r)
{
	say_number(r);
	for (unsigned i = 0; i < sizeof errors / sizeof *errors; i++)
		if (-r == errors[i].number) {
			say(" (");
			say(errors[i].name);
			say(")");
		}
}

/* As much as the kernel takes at once, until all is out or it refuses. */
void say_end(void)
{
	const char *at = line;
	long n = 1;

	line[used++] = '\n';
	for (; used && n > 0; used -= (unsigned)n, at += n)
		n = port_write(1, at, used);
	used = 0;
}
