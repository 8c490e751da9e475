/* SPDX-License-Identifier: BSD-2-Clause */
/* Finds the host C library's functions, and its errno. */
#include "host.h"
#include <stdbool.h>

/* <dlfcn.h>, of which this value is the same on Linux, the BSDs and macOS. */
#define RTLD_NEXT ((void *)-1)
void *dlsym(void *handle, const char *name);

/* glibc and musl have the first, the BSDs and macOS the second. */
__attribute__((__weak__)) int *__errno_location(void);
__attribute__((__weak__)) int *__error(void);

#define HOST_STRING(name) [HOST_##name] = #name,
static const char *const names[HOST_COUNT] = {HOST_ALWAYS(HOST_STRING) HOST_PERHAPS(HOST_STRING)};

/* Written once with the value that every thread would find. */
static void *found[HOST_COUNT];
static bool all_found;

static void *find(enum host_function which)
{
	void *f = __atomic_load_n(&found[which], __ATOMIC_RELAXED);

	if (f || all_found || (int)which >= HOST_FIRST_PERHAPS)
		return f;
	f = dlsym(RTLD_NEXT, names[which]);
	__atomic_store_n(&found[which], f, __ATOMIC_RELAXED);
	return f;
}

__attribute__((__constructor__)) static void find_all(void)
{
	for (int i = 0; i < HOST_COUNT; i++)
		found[i] = dlsym(RTLD_NEXT, names[i]);
	all_found = true;
}

void (*host_find(enum host_function which))(void)
{
	void *object = find(which);
	void (*function)(void);

	_Static_assert(sizeof(function) == sizeof(object), "dlsym gives functions");
	__builtin_memcpy(&function, &object, sizeof(function));
	return function;
}

int *host_errno(void)
{
	static int none;

	return __errno_location ? __errno_location() : __error ? __error() : &none;
}

long host_result(long r, int errno_before)
{
	int *e = host_errno(), err = *e;

	*e = errno_before;
	return r == -1 ? -(long)err : r;
}

void host_slash_name(char out[NAME_SIZE], const char *name)
{
	int at = 0;

	out[at++] = '/';
	while (*name && at < NAME_SIZE - 1)
		out[at++] = *name++;
	out[at] = 0;
}
