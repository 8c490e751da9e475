/* SPDX-License-Identifier: BSD-2-Clause */
/* The list of what a spawned child does to its descriptors. */
#include <abi/errno.h>
#include <stdlib.h>
#include <string.h>

#include <attributes.h>
#include "spawn_impl.h"

WEAK int posix_spawn_file_actions_init(posix_spawn_file_actions_t *actions)
{
	*actions = (posix_spawn_file_actions_t){0};
	return 0;
}

WEAK int posix_spawn_file_actions_destroy(posix_spawn_file_actions_t *actions)
{
	struct __spawn_action *next;

	for (struct __spawn_action *a = actions->__first; a; a = next) {
		next = a->next;
		free(a);
	}
	*actions = (posix_spawn_file_actions_t){0};
	return 0;
}

static int add(posix_spawn_file_actions_t *actions, const struct __spawn_action *what,
               const char *path)
{
	size_t length = strlen(path) + 1;
	struct __spawn_action *a;

	if (what->fd < 0 || (what->kind == SPAWN_DUP2 && what->to < 0))
		return EBADF;
	a = malloc(sizeof *a + length);
	if (!a)
		return ENOMEM;
	*a = *what;
	memcpy(a->path, path, length);
	if (actions->__last)
		actions->__last->next = a;
	else
		actions->__first = a;
	actions->__last = a;
	return 0;
}

WEAK int posix_spawn_file_actions_addopen(posix_spawn_file_actions_t *restrict actions, int fd,
                                          const char *restrict path, int flags, mode_t mode)
{
	struct __spawn_action a = {.kind = SPAWN_OPEN, .fd = fd, .flags = flags, .mode = mode};

	return add(actions, &a, path);
}

WEAK int posix_spawn_file_actions_addclose(posix_spawn_file_actions_t *actions, int fd)
{
	struct __spawn_action a = {.kind = SPAWN_CLOSE, .fd = fd};

	return add(actions, &a, "");
}

WEAK int posix_spawn_file_actions_adddup2(posix_spawn_file_actions_t *actions, int fd, int to)
{
	struct __spawn_action a = {.kind = SPAWN_DUP2, .fd = fd, .to = to};

	return add(actions, &a, "");
}
