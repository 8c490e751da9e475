/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * From the kernel's stack to main.  There lie, upwards from sp: argc, the
 * arguments, NULL, the environment, NULL, the auxiliary vector.
 */
#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

#include <attributes.h>
#include <thread.h>
#include "start.h"

int main(int argc, char **argv, char **envp);

typedef void init_function(int argc, char **argv, char **envp);

/* From linker.ld; absent ones are empty. */
extern init_function *const __preinit_array_start[] WEAK, *const __preinit_array_end[] WEAK;
extern init_function *const __init_array_start[] WEAK, *const __init_array_end[] WEAK;
extern void (*const __fini_array_start[])(void) WEAK, (*const __fini_array_end[])(void)WEAK;

const uintptr_t *loam_auxv;
char **__environ;
extern char **environ ALIAS(__environ);
char *__progname_full = (char *)"", *__progname = (char *)"";
extern char *program_invocation_name ALIAS(__progname_full);
extern char *program_invocation_short_name ALIAS(__progname);

static void set_program_name(char *name)
{
	if (!name)
		return;
	__progname_full = __progname = name;
	for (; *name; name++)
		if (*name == '/')
			__progname = name + 1;
}

static void run(init_function *const *f, init_function *const *end, int argc, char **argv)
{
	for (; f < end; f++)
		(*f)(argc, argv, __environ);
}

void run_fini_array(void)
{
	for (size_t n = (size_t)(__fini_array_end - __fini_array_start); n--;)
		__fini_array_start[n]();
}

_Noreturn void loam_start(uintptr_t *sp)
{
	int argc = (int)*sp;
	char **argv = (char **)(sp + 1);
	char **end = argv + argc + 1;

	__environ = end;
	while (*end++)
		;
	loam_auxv = (const uintptr_t *)end;
	thread_start_main(loam_auxv);
	set_program_name(argv[0]);
	run(__preinit_array_start, __preinit_array_end, argc, argv);
	run(__init_array_start, __init_array_end, argc, argv);
	exit(main(argc, argv, __environ));
}
