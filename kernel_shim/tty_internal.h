/* SPDX-License-Identifier: BSD-2-Clause */
/* The terminal's state, shared by tty.c and ttymodes.c. */
#ifndef KERNEL_SHIM_TTY_INTERNAL_H
#define KERNEL_SHIM_TTY_INTERNAL_H

#include "linux_abi.h"
#include "sched.h"
#include "tty.h"

#define RING_SIZE 4096
#define LINE_SIZE 1024

struct tty {
	struct termios modes;
	struct winsize size;
	int session, group; /* 0: none */
	uint16_t ring[RING_SIZE];
	unsigned head, count; /* ready to be read */
	char line[LINE_SIZE]; /* being edited */
	unsigned length;
	struct wait_queue readers;
};

extern struct tty tty;

/* A character is ready to be read; dropped when the ring is full. */
void tty_make_ready(unsigned c);

#endif
