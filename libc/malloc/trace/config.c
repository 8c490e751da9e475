/* SPDX-License-Identifier: BSD-2-Clause */
/* What the environment asks for, and the files that it names. */
#include <abi/fcntl.h>
#include <port.h>
#include <string.h>
#include "../print.h"
#include "attributes.h"
#include "trace.h"

enum { HIGH = 512, NAME_MAX_LEN = 256 }; /* descriptors that programs do not come to use */

struct trace_wishes trace_wishes = {.file = -1};

static const char refusal[] = "loam: a set-user-ID program takes no LOAM_ variables\n";

WEAK extern char **environ;

static void complain(const char *variable, const char *name, long err)
{
	struct text t = {.n = 0};

	text_add(&t, "loam: ");
	text_add(&t, variable);
	text_add(&t, ": cannot write to ");
	text_add(&t, name);
	text_add(&t, ": error ");
	text_number(&t, (size_t)-err);
	text_add(&t, "\n");
	text_write(&t, 2);
}

/* name with %p replaced, in t. */
static const char *full_name(struct text *t, const char *name)
{
	char one[2] = {0};

	for (; *name; name++)
		if (name[0] == '%' && name[1] == 'p') {
			text_number(t, (size_t)port_getpid());
			name++;
		} else {
			one[0] = *name;
			text_add(t, one);
		}
	t->line[t->n] = 0;
	return t->line;
}

int trace_open(const char *variable, const char *name)
{
	struct text t = {.n = 0};
	const char *path = full_name(&t, name);
	long fd = port_open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666), high;

	if (fd < 0) {
		complain(variable, path, fd);
		return -1;
	}
	high = port_fcntl((int)fd, F_DUPFD_CLOEXEC, HIGH);
	if (high < 0)
		return (int)fd;
	port_close((int)fd);
	return (int)high;
}

static bool differ(long real, long effective)
{
	return effective >= 0 && real != effective;
}

/* Who calls a set-user-ID program must not have it write to files of their choice. */
static bool is_set_id(void)
{
	return differ(port_getuid(), port_geteuid()) || differ(port_getgid(), port_getegid());
}

static const char *wish(char **env, const char *name)
{
	size_t n = strlen(name);

	for (; *env; env++)
		if (strncmp(*env, name, n) == 0 && (*env)[n] == '=')
			return (*env)[n + 1] ? *env + n + 1 : NULL;
	return NULL;
}

/* glibc gives a library's constructors the arguments of main, and sets environ only later. */
__attribute__((__constructor__(101))) static void begin(int argc, char **argv, char **env)
{
	const char *trace, *leaks;

	if (&environ && environ)
		env = environ;
	else if (argc < 0 || env != argv + argc + 1)
		return;
	trace = wish(env, "LOAM_TRACE");
	leaks = wish(env, "LOAM_LEAKS");
	trace_wishes.profile = wish(env, "LOAM_PROFILE");
	if ((trace || leaks || trace_wishes.profile) && is_set_id()) {
		trace_wishes.profile = NULL;
		port_write(2, refusal, sizeof(refusal) - 1);
		return;
	}
	trace_wishes.leaks = leaks && strcmp(leaks, "0") != 0;
	trace_wishes.stacks = trace_wishes.leaks || trace_wishes.profile;
	if (trace)
		trace_wishes.file = trace_open("LOAM_TRACE", trace);
	trace_wishes.any = trace_wishes.stacks || trace_wishes.file >= 0;
}

__attribute__((__destructor__(101))) static void end(void)
{
	if (trace_wishes.stacks)
		trace_report();
}
