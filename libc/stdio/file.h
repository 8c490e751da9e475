/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * A stream.  Its buffer holds either bytes read ahead (read_at..read_end) or bytes
 * yet to be written (0..pending), never both.  A few bytes before the buffer take
 * what ungetc gives back.
 */
#ifndef LOAM_FILE_H
#define LOAM_FILE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <list.h>
#include <lock.h>

struct thread;

enum file_flag {
	CAN_READ = 1,
	CAN_WRITE = 2,
	AT_END = 4,
	FAILED = 8,
	LINE_BUFFERED = 16,
	UNBUFFERED = 32,
	APPENDING = 64,
	MODE_UNKNOWN = 128, /* stdout: terminals are line buffered; asked at the first write */
};

enum { UNGET_ROOM = 8 };

struct __loam_file {
	/* The stream's lock, which nests.  owner is the thread that holds it. */
	struct lock lock;
	struct thread *owner;
	unsigned depth;

	/* lock guards what follows. */
	int fd;
	unsigned flags;
	unsigned char *buffer; /* UNGET_ROOM bytes lie before it */
	size_t size;
	size_t pending;
	unsigned char *read_at, *read_end;

	struct list link; /* in the list of streams, which has its own lock */
};

/* The lock. */
void file_lock(FILE *f);
bool file_try_lock(FILE *f);
void file_unlock(FILE *f);

/* All of these want the lock held. */
/* Takes n bytes for writing; returns how many were taken, fewer only on failure. */
size_t file_write(FILE *f, const void *data, size_t n);
/* Writes what is pending; 0 or EOF. */
int file_flush(FILE *f);
/* Writes what is pending, or takes the descriptor's offset back to what was read; 0 or EOF. */
int file_sync(FILE *f);
/* Reads ahead when nothing is buffered; false at the end or on failure. */
bool file_fill(FILE *f);
/* Up to n bytes; fewer only at the end or on failure. */
size_t file_read(FILE *f, void *data, size_t n);
int file_put(FILE *f, int c);
int file_get(FILE *f);
int file_unget(FILE *f, int c);
off_t file_tell(FILE *f);
int file_seek(FILE *f, off_t offset, int whence);
/* Fails with EBADF, and the flag, unless the stream can do that. */
bool file_may(FILE *f, enum file_flag what);

/* The streams that fopen made. */
void file_list_add(FILE *f);
void file_list_remove(FILE *f);
/* file_flush of every stream; 0 or EOF. */
int file_flush_all(void);

/* Called through a weak reference by start/exit.c. */
void stdio_flush_at_exit(void);

#endif
