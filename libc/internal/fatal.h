/* SPDX-License-Identifier: BSD-2-Clause */
/* The end of a process that misused the library, or that found itself corrupt. */
#ifndef LOAM_FATAL_H
#define LOAM_FATAL_H

/* Prints "loam: WHAT: 0xADDRESS" and a newline to descriptor 2 in one write, then
 * loam_abort.  Takes no lock and no memory: callable with any lock held. */
_Noreturn void loam_fatal(const char *what, const void *address);

/* The same without an address. */
_Noreturn void loam_fatal_message(const char *what);

/* What abort does: SIGABRT, unblocked, to this thread; the default action when a
 * handler returns; exit status 127 on a kernel without signals. */
_Noreturn void loam_abort(void);

#endif
