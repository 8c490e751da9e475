/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * A program may use any name that ISO C leaves it: those of POSIX and BSD, and those
 * that the library has for itself.  The library never calls what the program
 * defines so, and the program never gets what the library does.
 */
// needs: loam
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int calls;

/* For the linker it has that name; for the compiler another, which it knows nothing of. */
#define OWN(name)                                      \
	int own_##name(void) __asm__(#name);           \
	__attribute__((noinline)) int own_##name(void) \
	{                                              \
		return ++calls;                        \
	}

OWN(lock)
OWN(lock_wait)
OWN(lock_wake)
OWN(list_remove)
OWN(file_write)
OWN(file_lock)
OWN(str_find)
OWN(error_message)
OWN(sink_write)
OWN(format_to)
OWN(big_set)
OWN(errno_fail)
OWN(errno_return)
OWN(heap_alloc)
OWN(thread_area_init)
OWN(run_fini_array)
OWN(port_write)
OWN(port_exit)
OWN(port_mmap)

/* Public ones. */
OWN(send)
OWN(write)
OWN(read)
OWN(open)
OWN(close)
OWN(lseek)
OWN(isatty)
OWN(fstat)
OWN(munmap)
OWN(pipe)
OWN(access)
OWN(kill)

int main(void)
{
	char *p = malloc(100000), *copy;
	FILE *f;

	if (!p)
		return 2;
	p = realloc(p, 200000);
	memset(p, 'x', 200000);
	free(p);
	copy = malloc(10);
	snprintf(copy, 10, "%d %.1f", 42, 1.5);
	if (strcmp(copy, "42 1.5") != 0 || strtod("2.5", NULL) != 2.5)
		return 3;
	free(copy);
	f = fopen("/no/such/file", "r");
	if (f)
		return 4;
	printf("%s %d\n", "printed", calls);
	fflush(stdout);
	return calls != 0 || own_lock_wait() != 1 || own_write() != 2 || own_port_write() != 3;
}
