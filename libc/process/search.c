/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Looking for a program in PATH.  A folder that lacks it is passed over; EACCES
 * is remembered, for a later folder may have one that can be run.  What is
 * no program (ENOEXEC) is a script for the shell.
 */
#include <abi/errno.h>
#include <abi/limits.h>
#include <port.h>
#include <string.h>

#include "exec.h"

#define DEFAULT_PATH "/bin:/usr/bin"
#define SHELL        "/bin/sh"

/* Not getenv, which locks: exec may run in a handler or in the child of a threaded process. */
static const char *path_variable(void)
{
	for (char **e = __environ; e && *e; e++)
		if (strncmp(*e, "PATH=", 5) == 0)
			return *e + 5;
	return DEFAULT_PATH;
}

static long run_by_shell(const char *path, char *const argv[], char *const envp[])
{
	size_t n = 0;

	while (argv[n])
		n++;
	char *shell_argv[n + 3];

	shell_argv[0] = (char *)"sh";
	shell_argv[1] = (char *)path;
	for (size_t i = 1; i <= n; i++)
		shell_argv[i + 1] = argv[i];
	if (n == 0)
		shell_argv[2] = NULL;
	return port_execve(SHELL, shell_argv, envp);
}

static long run(const char *path, char *const argv[], char *const envp[])
{
	long r = port_execve(path, argv, envp);

	return r == -ENOEXEC ? run_by_shell(path, argv, envp) : r;
}

/* Writes "folder/file" to path; false when it does not fit.  An empty folder is the current one. */
static int join(char path[PATH_MAX], const char *folder, size_t length, const char *file)
{
	size_t file_length = strlen(file) + 1;

	if (length + 1 + file_length > PATH_MAX)
		return 0;
	memcpy(path, folder, length);
	if (length)
		path[length++] = '/';
	memcpy(path + length, file, file_length);
	return 1;
}

static long search(const char *file, char *const argv[], char *const envp[])
{
	const char *folder = path_variable(), *end;
	char path[PATH_MAX];
	long result = -ENOENT;

	for (;; folder = end + 1) {
		end = strchr(folder, ':');
		if (!end)
			end = folder + strlen(folder);
		if (join(path, folder, (size_t)(end - folder), file)) {
			long r = run(path, argv, envp);

			if (r == -EACCES)
				result = r;
			else if (r != -ENOENT && r != -ENOTDIR)
				return r;
		}
		if (!*end)
			return result;
	}
}

long exec_search(const char *file, char *const argv[], char *const envp[])
{
	if (!*file)
		return -ENOENT;
	if (strchr(file, '/'))
		return run(file, argv, envp);
	return search(file, argv, envp);
}
