/* SPDX-License-Identifier: BSD-2-Clause */
/* What the files of posix_spawn share. */
#ifndef LOAM_SPAWN_IMPL_H
#define LOAM_SPAWN_IMPL_H

#include <spawn.h>

enum spawn_kind { SPAWN_OPEN, SPAWN_CLOSE, SPAWN_DUP2 };

struct __spawn_action {
	struct __spawn_action *next;
	enum spawn_kind kind;
	int fd, to, flags;
	mode_t mode;
	char path[];
};

#endif
