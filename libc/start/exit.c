/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The orderly end: functions registered by atexit, last first, then .fini_array,
 * then stdio's buffers.  Registrations lie in blocks; the first one is static, so
 * that 32 of them need no memory.
 */
#include <errno.h>
#include <stdbool.h>
#include <stdlib.h>
#include <unistd.h>

#include <abi/limits.h>
#include <attributes.h>
#include <errno_return.h>
#include <fork_hooks.h>
#include <lock.h>
#include <own_pages.h>
#include <port.h>
#include <thread.h>
#include "start.h"

struct registration {
	void (*function)(void *);
	void *arg;
};

struct block {
	struct block *older;
	size_t count, room;
	struct registration *at;
};

enum {
	FIRST_ROOM = 32,
	PAGE_ROOM = (ABI_PAGE_SIZE - sizeof(struct block)) / sizeof(struct registration)
};

struct exit_list {
	struct lock lock; /* guards what follows */
	struct block *newest;
};

static struct registration first_at[2][FIRST_ROOM];
static struct block first_exit = {.room = FIRST_ROOM, .at = first_at[0]};
static struct block first_quick = {.room = FIRST_ROOM, .at = first_at[1]};

static struct exit_list at_exit = {LOCK_INIT, &first_exit};
static struct exit_list at_quick = {LOCK_INIT, &first_quick};

/* The thread that is in exit; a second one waits for the end. */
static struct thread *exiting;

/* Flushes every stream; there only if the program uses stdio. */
WEAK void stdio_flush_at_exit(void);
/* Destroys the calling thread's C++ thread_local objects; there only if it has some. */
WEAK void thread_run_tls_destructors(void);

void *__dso_handle;
int __cxa_atexit(void (*function)(void *), void *arg, void *dso);

static struct block *new_block(struct block *older)
{
	struct block *b = own_pages(ABI_PAGE_SIZE);

	if (!b)
		return NULL;
	b->older = older;
	b->room = PAGE_ROOM;
	b->at = (struct registration *)(b + 1);
	return b;
}

/* False when there is no memory. */
static bool add(struct exit_list *list, void (*function)(void *), void *arg)
{
	struct block *b;

	lock_take(&list->lock);
	b = list->newest;
	if (b->count == b->room)
		b = new_block(b);
	if (b) {
		list->newest = b;
		b->at[b->count++] = (struct registration){function, arg};
	}
	lock_release(&list->lock);
	return b != NULL;
}

/* Takes the newest registration; false when none is left. */
static bool take(struct exit_list *list, struct registration *out)
{
	struct block *b;

	lock_take(&list->lock);
	b = list->newest;
	while (!b->count && b->older)
		b = list->newest = b->older;
	if (b->count)
		*out = b->at[--b->count];
	else
		b = NULL;
	lock_release(&list->lock);
	return b != NULL;
}

/* A function may register another: it runs next. */
static void run_list(struct exit_list *list)
{
	struct registration r;

	while (take(list, &r))
		r.function(r.arg);
}

int __cxa_atexit(void (*function)(void *), void *arg, void *dso)
{
	(void)dso;
	return add(&at_exit, function, arg) ? 0 : -1;
}

static void call_without_argument(void *function)
{
	((void (*)(void))(uintptr_t)function)();
}

int atexit(void (*function)(void))
{
	return add(&at_exit, call_without_argument, (void *)(uintptr_t)function) ? 0 : -1;
}

int at_quick_exit(void (*function)(void))
{
	return add(&at_quick, call_without_argument, (void *)(uintptr_t)function) ? 0 : -1;
}

/* One thread ends the process; others that want to, wait.  exit called by a
 * function that exit itself runs goes on with the rest. */
static void claim_exit(void)
{
	struct thread *nobody = NULL, *self = thread_self();

	if (__atomic_compare_exchange_n(&exiting, &nobody, self, false, __ATOMIC_ACQ_REL,
	                                __ATOMIC_ACQUIRE) ||
	    nobody == self)
		return;
	for (;;)
		port_yield();
}

_Noreturn void exit(int status)
{
	claim_exit();
	if (thread_run_tls_destructors)
		thread_run_tls_destructors();
	run_list(&at_exit);
	run_fini_array();
	if (stdio_flush_at_exit)
		stdio_flush_at_exit();
	port_exit(status);
}

_Noreturn void quick_exit(int status)
{
	run_list(&at_quick);
	port_exit(status);
}

_Noreturn void _Exit(int status)
{
	port_exit(status);
}

WEAK _Noreturn void _exit(int status)
{
	port_exit(status);
}

void exit_fork_prepare(void)
{
	lock_take(&at_exit.lock);
	lock_take(&at_quick.lock);
}

void exit_fork_parent(void)
{
	lock_release(&at_quick.lock);
	lock_release(&at_exit.lock);
}

/* A thread that was in exit does not exist here, unless it is the one that forked. */
void exit_fork_child(void)
{
	lock_reset(&at_quick.lock);
	lock_reset(&at_exit.lock);
	if (exiting != thread_self())
		exiting = NULL;
}
