/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The interface of the tiny kernel, which has nothing in common with Linux's: the trap is
 * int 0x50 on x86_64 and svc #80 on aarch64, a call has three arguments at most, and an error
 * comes beside the result, in a register of its own (0: none).
 */
#ifndef TINY_CALLS_H
#define TINY_CALLS_H

enum tiny_call {
	TINY_EXIT = 7,   /* status */
	TINY_WRITE,      /* fd, buffer, bytes: bytes written */
	TINY_READ,       /* fd, buffer, bytes: bytes read */
	TINY_OPEN,       /* path, TINY_OPEN_..., mode: fd */
	TINY_CLOSE,      /* fd */
	TINY_SEEK,       /* fd, offset, TINY_SEEK_...: where it is then */
	TINY_TRUNCATE,   /* fd, bytes */
	TINY_STAT,       /* fd, struct tiny_stat */
	TINY_REMOVE,     /* path */
	TINY_MOVE_BREAK, /* bytes to move it by, signed: where it was */
	TINY_CLOCK,      /* TINY_CLOCK_...: nanoseconds */
	TINY_YIELD,
	TINY_PROCESS_ID,
};

#define TINY_OPEN_READ     1u
#define TINY_OPEN_WRITE    2u
#define TINY_OPEN_CREATE   4u
#define TINY_OPEN_NEW      8u
#define TINY_OPEN_EMPTY    16u
#define TINY_OPEN_APPEND   32u

#define TINY_SEEK_SET      1
#define TINY_SEEK_CUR      2
#define TINY_SEEK_END      3

#define TINY_CLOCK_WALL    5
#define TINY_CLOCK_RUNNING 6

#define TINY_IS_FILE       0x10000u
#define TINY_IS_DIRECTORY  0x20000u
#define TINY_IS_DEVICE     0x30000u
#define TINY_IS_OTHER      0x40000u

struct tiny_stat {
	long size;     /* bytes */
	unsigned mode; /* TINY_IS_... and the nine bits of permission */
	unsigned links;
	unsigned long inode, device;
	long modified; /* nanoseconds since 1970 */
};

#endif
