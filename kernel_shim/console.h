/* SPDX-License-Identifier: BSD-2-Clause */
/* Output: kernel messages and the programs' terminal.  Panics. */
#ifndef KERNEL_SHIM_CONSOLE_H
#define KERNEL_SHIM_CONSOLE_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>

/*
 * %c %s %d %u %x %p %% with l, ll, z, width, '0' and '-'.  Each line gets
 * "[shim] " in front; a line that a program left unfinished is ended first.
 * Output that does not end in a newline goes on with the next kprintf.
 */
void kprintf(const char *format, ...) __attribute__((format(printf, 1, 2)));
void kvprintf(const char *format, va_list ap);
/* Into a buffer, always terminated; returns the length that was needed. */
size_t ksnprintf(char *buf, size_t size, const char *format, ...)
        __attribute__((format(printf, 3, 4)));
size_t kvsnprintf(char *buf, size_t size, const char *format, va_list ap);

/* A program's output, unchanged. */
void console_write(const char *bytes, size_t n);
/* Characters that arrived: called from the tick; wakes readers. */
void console_poll_input(void);

/* "panic: ...", registers, backtrace; ends QEMU with a failing status. */
_Noreturn void panic(const char *format, ...) __attribute__((format(printf, 1, 2)));
/* One line and a failing power-off, without registers: the machine or its command line is
 * at fault, not the kernel. */
_Noreturn void die(const char *format, ...) __attribute__((format(printf, 1, 2)));

#define kassert(cond)                                                  \
	do {                                                           \
		if (!(cond))                                           \
			panic("%s:%d: %s", __FILE__, __LINE__, #cond); \
	} while (0)

/* The first member of whatever takes the characters. */
struct sink {
	void (*put)(struct sink *s, char c);
};

/* Takes its arguments from ap, which it advances. */
void format_to(struct sink *s, const char *format, va_list *ap);

#endif
