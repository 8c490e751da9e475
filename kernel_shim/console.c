/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * What is written on the serial line.  Kernel messages and programs' output share it; the
 * cursor's state tells where a kernel line must first end a program's and where "[shim] "
 * is due.  Input is tty.c.
 */
#include "console.h"
#include "arch.h"

static enum { AT_START, IN_PROGRAM, IN_KERNEL } cursor;

static void put_kernel(struct sink *s, char c)
{
	(void)s;
	if (cursor != IN_KERNEL) {
		const char *mark = cursor == IN_PROGRAM ? "\n[shim] " : "[shim] ";

		while (*mark)
			arch_console_putc(*mark++);
	}
	arch_console_putc(c);
	cursor = c == '\n' ? AT_START : IN_KERNEL;
}

void kvprintf(const char *format, va_list ap)
{
	struct sink s = {put_kernel};
	va_list copy;

	va_copy(copy, ap);
	format_to(&s, format, &copy);
	va_end(copy);
}

void kprintf(const char *format, ...)
{
	va_list ap;

	va_start(ap, format);
	kvprintf(format, ap);
	va_end(ap);
}

void console_write(const char *bytes, size_t n)
{
	if (!n)
		return;
	if (cursor == IN_KERNEL)
		arch_console_putc('\n');
	for (size_t i = 0; i < n; i++)
		arch_console_putc(bytes[i]);
	cursor = bytes[n - 1] == '\n' ? AT_START : IN_PROGRAM;
}
