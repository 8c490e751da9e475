/* SPDX-License-Identifier: BSD-2-Clause */
/* Replacing the program.  Nothing here takes memory but stack. */
#include <errno_return.h>
#include <port.h>
#include <stdarg.h>
#include <unistd.h>

#include <attributes.h>
#include "exec.h"

WEAK int execve(const char *path, char *const argv[], char *const envp[])
{
	return (int)errno_return(port_execve(path, argv, envp));
}

WEAK int execv(const char *path, char *const argv[])
{
	return (int)errno_return(port_execve(path, argv, __environ));
}

WEAK int execvp(const char *file, char *const argv[])
{
	return (int)errno_return(exec_search(file, argv, __environ));
}

WEAK int execvpe(const char *file, char *const argv[], char *const envp[])
{
	return (int)errno_return(exec_search(file, argv, envp));
}

/* Arguments before and with the NULL. */
static size_t count_arguments(const char *first, va_list *rest)
{
	size_t n = 1;

	for (; first; n++)
		first = va_arg(*rest, const char *);
	return n;
}

static void copy_arguments(char **argv, const char *first, va_list rest)
{
	while ((*argv++ = (char *)first))
		first = va_arg(rest, const char *);
}

/* An array argv of all arguments, which is gone when its function returns; list stands after
 * them. */
#define ARGUMENTS(first)                           \
	va_list list, list2;                       \
	va_start(list, first);                     \
	va_copy(list2, list);                      \
	char *argv[count_arguments(first, &list)]; \
	copy_arguments(argv, first, list2);        \
	va_end(list2)

WEAK int execl(const char *path, const char *arg, ...)
{
	ARGUMENTS(arg);
	va_end(list);
	return (int)errno_return(port_execve(path, argv, __environ));
}

WEAK int execlp(const char *file, const char *arg, ...)
{
	ARGUMENTS(arg);
	va_end(list);
	return (int)errno_return(exec_search(file, argv, __environ));
}

/* The environment follows the NULL. */
WEAK int execle(const char *path, const char *arg, ...)
{
	char *const *envp;

	ARGUMENTS(arg);
	envp = va_arg(list, char *const *);
	va_end(list);
	return (int)errno_return(port_execve(path, argv, envp));
}
