/* SPDX-License-Identifier: BSD-2-Clause */
/* libloam.so does not trace: who asks it to gets a line that says what does. */
#include <port.h>
#include <string.h>

static const char hint[] =
        "loam: LOAM_TRACE, LOAM_LEAKS and LOAM_PROFILE are for libloam-trace.so: "
        "preload it instead of libloam.so\n";

static int is_wish(const char *variable)
{
	static const char *const names[] = {"LOAM_TRACE=", "LOAM_LEAKS=", "LOAM_PROFILE="};

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		size_t n = strlen(names[i]);

		if (strncmp(variable, names[i], n) == 0)
			return variable[n] != 0;
	}
	return 0;
}

/* glibc gives constructors the arguments of main; where they are something else, as in musl, they
 * do not lie one behind the other. */
__attribute__((__constructor__)) static void say(int argc, char **argv, char **env)
{
	if (argc < 0 || env != argv + argc + 1)
		return;
	for (; *env; env++)
		if (is_wish(*env)) {
			port_write(2, hint, sizeof(hint) - 1);
			return;
		}
}
