/* SPDX-License-Identifier: BSD-2-Clause */
/* The three standard streams, the list of the others, and what happens to all. */
#include <stdio.h>

#include <fork_hooks.h>
#include "file.h"

static unsigned char in_buffer[UNGET_ROOM + BUFSIZ], out_buffer[UNGET_ROOM + BUFSIZ];
/* One byte: what is read of it is never more. */
static unsigned char err_buffer[UNGET_ROOM + 1];

#define STREAM(number, mode, memory)                                                   \
	{                                                                              \
		.fd = (number), .flags = (mode), .buffer = (memory) + UNGET_ROOM,      \
		.size = sizeof(memory) - UNGET_ROOM, .read_at = (memory) + UNGET_ROOM, \
		.read_end = (memory) + UNGET_ROOM                                      \
	}

static struct __loam_file in = STREAM(0, CAN_READ | MODE_UNKNOWN, in_buffer);
static struct __loam_file out = STREAM(1, CAN_WRITE | MODE_UNKNOWN, out_buffer);
static struct __loam_file err = STREAM(2, CAN_WRITE | UNBUFFERED, err_buffer);

FILE *const stdin = &in, *const stdout = &out, *const stderr = &err;

static struct lock list_lock = LOCK_INIT; /* guards streams; taken before a stream's lock */
static struct list streams = LIST_INIT(streams);

#define FILE_OF(pos) list_entry(pos, struct __loam_file, link)

void file_list_add(FILE *f)
{
	lock_take(&list_lock);
	list_push_back(&streams, &f->link);
	lock_release(&list_lock);
}

void file_list_remove(FILE *f)
{
	lock_take(&list_lock);
	list_remove(&f->link);
	lock_release(&list_lock);
}

static int flush_one(FILE *f)
{
	int r;

	/* One that only waits for input is left alone: its reader may wait for ever. */
	if (!__atomic_load_n(&f->pending, __ATOMIC_RELAXED))
		return 0;
	file_lock(f);
	r = file_flush(f);
	file_unlock(f);
	return r;
}

int file_flush_all(void)
{
	int r = flush_one(stdout) | flush_one(stderr);

	lock_take(&list_lock);
	list_for_each (pos, &streams)
		r |= flush_one(FILE_OF(pos));
	lock_release(&list_lock);
	return r ? EOF : 0;
}

/* The process ends: a stream that another thread holds is written as it is. */
static void finish_one(FILE *f)
{
	file_try_lock(f);
	file_sync(f);
}

void stdio_flush_at_exit(void)
{
	lock_take(&list_lock);
	finish_one(stdin);
	finish_one(stdout);
	finish_one(stderr);
	list_for_each (pos, &streams)
		finish_one(FILE_OF(pos));
}

/* Only the list's lock is held across fork: a stream's may be held for as long as
 * somebody types.  The child, alone, frees those of threads that it does not have. */
void stdio_fork_prepare(void)
{
	lock_take(&list_lock);
}

void stdio_fork_parent(void)
{
	lock_release(&list_lock);
}

static void free_lock(FILE *f)
{
	if (file_try_lock(f)) {
		file_unlock(f);
		return;
	}
	lock_reset(&f->lock);
	f->owner = NULL;
	f->depth = 0;
}

void stdio_fork_child(void)
{
	lock_reset(&list_lock);
	free_lock(stdin);
	free_lock(stdout);
	free_lock(stderr);
	list_for_each (pos, &streams)
		free_lock(FILE_OF(pos));
}
