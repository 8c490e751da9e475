/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * A heap that tells what it does, as the environment asks:
 *
 *   LOAM_TRACE=FILE    a line for each call: seconds, thread, function, size, address, result
 *   LOAM_LEAKS=1       at exit, on standard error: what still lives, by call stack
 *   LOAM_PROFILE=FILE  at exit: bytes asked for, by call stack, sampled
 *
 * Files are appended to; %p in a name is the process's id.  A library of its own: in it every
 * public function of the heap is renamed (plain.h), and calls.c has the names that programs call.
 * So a heap without tracing has no instruction more.  One lock makes the lines' order that of
 * the calls.
 */
#ifndef LOAM_HEAP_TRACE_H
#define LOAM_HEAP_TRACE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct text;

/* What is asked for; written once, before main. */
struct trace_wishes {
	bool any, stacks, leaks;
	int file;            /* LOAM_TRACE's, or -1 */
	const char *profile; /* a name, or NULL */
};
extern struct trace_wishes trace_wishes;

/* config.c.  Opens for appending, at a high descriptor; -1 after a line on standard error. */
int trace_open(const char *variable, const char *name);

/* ---- stack.c: where calls come from -------------------------------------------- */

enum { TRACE_DEPTH = 64 };

struct trace_stack {
	struct trace_stack *next, *newer; /* of the same hash; in the list of all */
	size_t live_bytes, live_blocks;   /* LOAM_LEAKS */
	size_t sampled;                   /* LOAM_PROFILE: bytes */
	unsigned depth;
	void *frame[TRACE_DEPTH]; /* return addresses, the innermost first */
};

/* The one of this call, which returns to caller; NULL: memory is out.  The lock is held. */
struct trace_stack *trace_stack_here(void *caller);
/* The newest; the others follow. */
struct trace_stack *trace_stacks(void);

/* Memory that is never given back, zeroed; NULL: none.  The lock is held. */
void *trace_memory(size_t size);

/* ---- account.c: what is known of blocks.  The lock is held -------------------------------- */

void trace_born(void *ptr, size_t size, void *caller);
void trace_gone(void *ptr);
/* In a child of fork: what was sampled is the parent's. */
void trace_account_child(void);

/* ---- report.c -------------------------------------------- */

void trace_report(void);

#endif
