/* SPDX-License-Identifier: BSD-2-Clause */
/* The terminal on the serial line. */
#ifndef KERNEL_SHIM_TTY_H
#define KERNEL_SHIM_TTY_H

#include <stddef.h>
#include <stdint.h>

struct file;

/* file_ops of /dev/console and /dev/tty. */
long tty_read(struct file *f, uintptr_t buf, size_t n, uint64_t *off);
long tty_write(struct file *f, uintptr_t buf, size_t n, uint64_t *off);
unsigned tty_poll(struct file *f);
long tty_ioctl(struct file *f, unsigned long request, uintptr_t arg);

/* The group in the foreground, which ^C reaches; 0: nobody's. */
void tty_set_foreground(int group);
/* Modes as at boot, nobody's terminal: before the first program and between two. */
void tty_reset(void);
/* Reads one line into kernel memory, without its newline; length, -EINTR (^C), -EIO (end of
 * input).  For the kernel's own prompt; sleeps. */
long tty_read_line(char *buf, size_t size);

#endif
