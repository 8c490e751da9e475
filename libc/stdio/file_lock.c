/* SPDX-License-Identifier: BSD-2-Clause */
/* A stream's lock: of one thread, which may take it again. */
#include <stdio.h>

#include <attributes.h>
#include <thread.h>
#include "file.h"

/* Only the owner finds itself there, so no lock is needed to look. */
static bool is_mine(FILE *f)
{
	return __atomic_load_n(&f->owner, __ATOMIC_RELAXED) == thread_self();
}

static void own(FILE *f)
{
	__atomic_store_n(&f->owner, thread_self(), __ATOMIC_RELAXED);
	f->depth = 1;
}

void file_lock(FILE *f)
{
	if (is_mine(f)) {
		f->depth++;
		return;
	}
	lock_take(&f->lock);
	own(f);
}

bool file_try_lock(FILE *f)
{
	if (is_mine(f)) {
		f->depth++;
		return true;
	}
	if (!lock_try(&f->lock))
		return false;
	own(f);
	return true;
}

void file_unlock(FILE *f)
{
	if (--f->depth)
		return;
	__atomic_store_n(&f->owner, NULL, __ATOMIC_RELAXED);
	lock_release(&f->lock);
}

WEAK void flockfile(FILE *f)
{
	file_lock(f);
}

WEAK int ftrylockfile(FILE *f)
{
	return file_try_lock(f) ? 0 : 1;
}

WEAK void funlockfile(FILE *f)
{
	file_unlock(f);
}
