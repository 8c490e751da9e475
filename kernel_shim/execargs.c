/* SPDX-License-Identifier: BSD-2-Clause */
/* The strings of argv and envp on their way into a new program: packed in one buffer that
 * grows as far as EXEC_ARGS_MAX. */
#include <abi/errno.h>

#include "kmem.h"
#include "proc_internal.h"

/* Bytes that may still be added; a string also costs its pointer. */
static size_t room_left(const struct exec_args *args)
{
	size_t used = args->strings.size + (args->argc + args->envc + 1ul) * sizeof(char *);

	return used < EXEC_ARGS_MAX ? EXEC_ARGS_MAX - used : 0;
}

static int add_string(struct exec_args *args, const char *s)
{
	size_t n = strlen(s) + 1;
	char *to = n > room_left(args) ? NULL : buffer_add(&args->strings, n);

	if (to)
		memcpy(to, s, n);
	return to ? 0 : args->strings.failed ? -ENOMEM : -E2BIG;
}

/* A string of unknown length: tries with more and more room. */
static int add_user_string(struct exec_args *args, uintptr_t user)
{
	size_t most = room_left(args), size = args->strings.size;
	long n;

	if (most > EXEC_STRING_MAX)
		most = EXEC_STRING_MAX;
	for (size_t room = 256;; room *= 4) {
		char *to;

		room = room < most ? room : most;
		args->strings.size = size;
		to = room ? buffer_add(&args->strings, room) : NULL;
		if (!to)
			return room ? -ENOMEM : -E2BIG;
		n = arch_copy_in_string(to, user, room);
		if (n != -ENAMETOOLONG)
			break;
		if (room == most)
			return -E2BIG;
	}
	args->strings.size = size + (size_t)n + 1;
	return n < 0 ? (int)n : 0;
}

int exec_add_user_array(struct exec_args *args, uintptr_t array, unsigned *count)
{
	for (; array; array += sizeof array, ++*count) {
		uintptr_t user;
		int e;

		if (arch_copy_in(&user, array, sizeof user))
			return -EFAULT;
		if (!user)
			break;
		e = add_user_string(args, user);
		if (e)
			return e;
	}
	return 0;
}

int exec_add_array(struct exec_args *args, char *const *array, unsigned *count)
{
	for (; array && *array; array++, ++*count) {
		int e = add_string(args, *array);

		if (e)
			return e;
	}
	return 0;
}
