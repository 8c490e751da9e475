/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Changing the environment.  The array moves into memory of its own at the first
 * change.  Strings that setenv made are freed when they are replaced: the array
 * owned says which those are.
 */
#include <errno.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <attributes.h>
#include <errno_return.h>
#include <fork_hooks.h>
#include <lock.h>
#include "start.h"

static struct lock lock = LOCK_INIT; /* guards what follows, and environ's entries */
static char **array;                 /* what environ is, once it is ours */
static char **owned;                 /* one for each entry: the string, if setenv made it */
static size_t room;                  /* entries, the NULL at the end included */

static bool is_name(const char *name, size_t n)
{
	return n && !memchr(name, '=', n);
}

static size_t count_entries(void)
{
	size_t n = 0;

	while (__environ && __environ[n])
		n++;
	return n;
}

/* Where the variable is, or the number of entries. */
static size_t find(const char *name, size_t n)
{
	size_t i = 0;

	for (; __environ && __environ[i]; i++)
		if (!strncmp(__environ[i], name, n) && __environ[i][n] == '=')
			break;
	return i;
}

/* Makes environ ours, with room for one entry more than count; false: ENOMEM. */
static bool make_room(size_t count)
{
	size_t bigger = (count + 2) * 2;
	char **entries, **owners;

	if (__environ == array && count + 2 <= room)
		return true;
	entries = calloc(bigger, sizeof *entries);
	owners = calloc(bigger, sizeof *owners);
	if (!entries || !owners) {
		free(entries);
		free(owners);
		return false;
	}
	if (count) {
		memcpy(entries, __environ, count * sizeof *entries);
		if (__environ == array)
			memcpy(owners, owned, count * sizeof *owners);
	}
	free(array);
	free(owned);
	__environ = array = entries;
	owned = owners;
	room = bigger;
	return true;
}

/* Puts entry, which setenv made when mine, at the place of the variable. */
static int put(char *entry, size_t n, bool mine)
{
	size_t count = count_entries(), i = find(entry, n);

	if (!make_room(count))
		return -1;
	free(owned[i]);
	owned[i] = mine ? entry : NULL;
	array[i] = entry;
	return 0;
}

static void remove_at(size_t i)
{
	size_t after = count_entries() - i;

	if (__environ == array)
		free(owned[i]);
	memmove(__environ + i, __environ + i + 1, after * sizeof *__environ);
	if (__environ == array) {
		memmove(owned + i, owned + i + 1, (after - 1) * sizeof *owned);
		owned[i + after - 1] = NULL;
	}
}

static char *join(const char *name, size_t n, const char *value)
{
	size_t m = strlen(value);
	char *entry = malloc(n + m + 2);

	if (!entry)
		return NULL;
	memcpy(entry, name, n);
	entry[n] = '=';
	memcpy(entry + n + 1, value, m + 1);
	return entry;
}

/* Wants the lock held. */
static int set(const char *name, size_t n, const char *value, int overwrite)
{
	char *entry;

	if (!overwrite && find(name, n) < count_entries())
		return 0;
	entry = join(name, n, value);
	if (!entry)
		return -1;
	if (put(entry, n, true) < 0) {
		free(entry);
		return -1;
	}
	return 0;
}

WEAK int setenv(const char *name, const char *value, int overwrite)
{
	size_t n = name ? strlen(name) : 0;
	int r;

	if (!is_name(name, n))
		return (int)errno_fail(EINVAL);
	lock_take(&lock);
	r = set(name, n, value, overwrite);
	lock_release(&lock);
	return r;
}

static int unset(const char *name)
{
	size_t n = name ? strlen(name) : 0, i;

	if (!is_name(name, n))
		return (int)errno_fail(EINVAL);
	lock_take(&lock);
	while ((i = find(name, n)) < count_entries())
		remove_at(i);
	lock_release(&lock);
	return 0;
}

WEAK int unsetenv(const char *name)
{
	return unset(name);
}

WEAK int putenv(char *string)
{
	char *equals = strchr(string, '=');
	int r;

	if (!equals)
		return unset(string);
	if (equals == string)
		return (int)errno_fail(EINVAL);
	lock_take(&lock);
	r = put(string, (size_t)(equals - string), false);
	lock_release(&lock);
	return r;
}

WEAK int clearenv(void)
{
	lock_take(&lock);
	while (count_entries())
		remove_at(count_entries() - 1);
	lock_release(&lock);
	return 0;
}

void environ_fork_prepare(void)
{
	lock_take(&lock);
}

void environ_fork_parent(void)
{
	lock_release(&lock);
}

void environ_fork_child(void)
{
	lock_reset(&lock);
}
