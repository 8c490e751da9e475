/* SPDX-License-Identifier: BSD-2-Clause */
/* The strings of argv and envp on their way into a new program: packed in one buffer that
 * grows as far as EXEC_ARGS_MAX. */
#include <abi/errno.h>

#include "kmem.h"
#include "proc_internal.h"

/* Bytes that may still be added; a string also costs its pointer. */
static size_t room_left(const struct exec_args *args)
{
	size_t used = args->used + (args->argc + args->envc + 1ul) * sizeof(char *);

	return used < EXEC_ARGS_MAX ? EXEC_ARGS_MAX - used : 0;
}

/* Room for n more bytes.  -E2BIG, -ENOMEM. */
static int reserve(struct exec_args *args, size_t n)
{
	size_t size = args->capacity ? args->capacity : PAGE_SIZE;
	char *buf;

	if (n > room_left(args))
		return -E2BIG;
	while (size < args->used + n)
		size *= 2;
	if (size == args->capacity)
		return 0;
	buf = kmalloc(size);
	if (!buf)
		return -ENOMEM;
	memcpy(buf, args->buf, args->used);
	kfree(args->buf);
	args->buf = buf;
	args->capacity = size;
	return 0;
}

int exec_add_string(struct exec_args *args, const char *s)
{
	size_t n = strlen(s) + 1;
	int e = reserve(args, n);

	if (e)
		return e;
	memcpy(args->buf + args->used, s, n);
	args->used += n;
	return 0;
}

/* A string of unknown length: tries with more and more room. */
static int add_user_string(struct exec_args *args, uintptr_t user)
{
	for (size_t room = 256;; room *= 4) {
		size_t left = room_left(args);
		int e;
		long n;

		if (left > EXEC_STRING_MAX)
			left = EXEC_STRING_MAX;
		if (room > left)
			room = left;
		e = room ? reserve(args, room) : -E2BIG;
		if (e)
			return e;
		n = arch_copy_in_string(args->buf + args->used, user, room);
		if (n >= 0) {
			args->used += (size_t)n + 1;
			return 0;
		}
		if (n != -ENAMETOOLONG)
			return (int)n;
		if (room == left)
			return -E2BIG;
	}
}

int exec_add_user_array(struct exec_args *args, uintptr_t array, unsigned skip, unsigned *count)
{
	for (unsigned i = 0; array; i++) {
		uintptr_t user;
		int e;

		if (arch_copy_in(&user, array + i * sizeof user, sizeof user))
			return -EFAULT;
		if (!user)
			break;
		if (i < skip)
			continue;
		e = add_user_string(args, user);
		if (e)
			return e;
		++*count;
	}
	return 0;
}

int exec_add_array(struct exec_args *args, char *const *array, unsigned *count)
{
	for (; array && *array; array++) {
		int e = exec_add_string(args, *array);

		if (e)
			return e;
		++*count;
	}
	return 0;
}
