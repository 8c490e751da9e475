/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The heap over another C library in a static program: fork must find it at rest and a thread's
 * end must reach it, as with our own runtime.  The names here are those by which that library
 * calls its own heap, which so stays out.  (Preloaded, see libc/preload.)
 */
#include <malloc.h>
#include <stdlib.h>
#include "family.h"
#include "fork_hooks.h"
#include "heap_thread.h"

static void prepare(void)
{
	if (mq_fork_prepare)
		mq_fork_prepare();
	heap_fork_prepare();
}

static void parent(void)
{
	heap_fork_parent();
	if (mq_fork_prepare)
		mq_fork_parent();
}

static void child(void)
{
	heap_fork_child();
	if (mq_fork_prepare)
		mq_fork_child();
}

static void thread_exit(void)
{
	if (heap_thread_exit)
		heap_thread_exit();
}

/* glibc's fork, in a process with threads, and the end of its threads. */
void __malloc_fork_lock_parent(void);
void __malloc_fork_unlock_parent(void);
void __malloc_fork_unlock_child(void);
void __malloc_arena_thread_freeres(void);

void __malloc_fork_lock_parent(void)
{
	prepare();
}

void __malloc_fork_unlock_parent(void)
{
	parent();
}

void __malloc_fork_unlock_child(void)
{
	child();
}

void __malloc_arena_thread_freeres(void)
{
	thread_exit();
}

/* musl's fork, -1: before, 0: in the parent, 1: in the child.  Not __malloc_atfork, which
 * musl's own heap defines: parts of musl use that for themselves beside another one. */
WEAK void __ldso_atfork(int when);
/* The end of musl's threads; with keys musl's own is linked, and thread_hook.c has a key. */
WEAK void __pthread_tsd_run_dtors(void);

void __ldso_atfork(int when)
{
	if (when < 0)
		prepare();
	else if (when == 0)
		parent();
	else
		child();
}

void __pthread_tsd_run_dtors(void)
{
	thread_exit();
}

void (*const heap_family[])(void) = {
        (void (*)(void))calloc,
        (void (*)(void))realloc,
        (void (*)(void))aligned_alloc,
        (void (*)(void))reallocarray,
        (void (*)(void))malloc_usable_size,
        (void (*)(void))mallopt,
};
