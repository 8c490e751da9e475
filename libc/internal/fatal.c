/* SPDX-License-Identifier: BSD-2-Clause */
/* One line on standard error, then the end.  Uses the port only. */
#include <port.h>
#include "fatal.h"

enum { LINE = 160, HEX_DIGITS = 16 };

struct line {
	char text[LINE];
	size_t n;
};

/* Keeps room for the newline. */
static void put(struct line *l, const char *s)
{
	while (*s && l->n < LINE - 1)
		l->text[l->n++] = *s++;
}

static void put_hex(struct line *l, uintptr_t value)
{
	char digits[HEX_DIGITS + 1];
	int at = HEX_DIGITS;

	digits[at] = 0;
	do
		digits[--at] = "0123456789abcdef"[value & 15];
	while (value >>= 4);
	put(l, "0x");
	put(l, digits + at);
}

static _Noreturn void finish(struct line *l)
{
	l->text[l->n++] = '\n';
	port_write(2, l->text, l->n);
	loam_abort();
}

_Noreturn void loam_fatal(const char *what, const void *address)
{
	struct line l = {.n = 0};

	put(&l, "loam: ");
	put(&l, what);
	put(&l, ": ");
	put_hex(&l, (uintptr_t)address);
	finish(&l);
}

_Noreturn void loam_fatal_message(const char *what)
{
	struct line l = {.n = 0};

	put(&l, "loam: ");
	put(&l, what);
	finish(&l);
}

static void raise_abort(void)
{
	uint64_t only = 1ull << (SIGABRT - 1);

	port_sigprocmask(SIG_UNBLOCK, &only, NULL);
	port_tgkill((int)port_getpid(), (int)port_gettid(), SIGABRT);
}

_Noreturn void loam_abort(void)
{
	struct abi_sigaction by_default = {.handler = NULL};

	raise_abort();
	port_sigaction(SIGABRT, &by_default, NULL);
	raise_abort();
	port_exit(127);
}
