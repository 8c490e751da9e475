/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * A thread as the runtime sees it: the control block that the thread pointer leads to, and
 * the layout of the memory around it.  For libloamrt only: the heap, mman, shm and
 * mqueue also run on other C libraries, whose threads have no such block.
 */
#ifndef LOAM_THREAD_H
#define LOAM_THREAD_H

#include <stddef.h>
#include <stdint.h>

#include <abi/futex.h>
#include <tls_arch.h>

struct pthread; /* what thread/ keeps of a thread: see there */

struct thread {
	struct thread *self;     /* x86_64's ABI: the first word at the thread pointer */
	struct pthread *pthread; /* NULL until thread/ knows this thread */
	uintptr_t reserved[3];
	uintptr_t canary; /* compilers read it at offset 0x28 on x86_64 */
	int tid;          /* the kernel clears it at the thread's end (futex) */
	int errno_value;
	int owner_id;   /* 0: the main thread.  Of a private mutex's owner; fork keeps it */
	int robust_tid; /* the thread that the robust list was registered for */
	struct robust_list_head robust;
	char message[40]; /* what strerror and strsignal write out */
} __attribute__((__aligned__(64)));

_Static_assert(offsetof(struct thread, canary) == 0x28, "the compilers' ABI");

/* The only thread, on a kernel that cannot set a thread pointer; else NULL. */
extern struct thread *thread_without_tp;

/* The calling thread's block. */
static inline struct thread *thread_self(void)
{
	if (__builtin_expect(thread_without_tp != NULL, 0))
		return thread_without_tp;
	return arch_tp_to_thread(arch_get_tp(), sizeof(struct thread));
}

/* Bytes that a new thread's block and TLS need, whatever the alignment of the memory. */
size_t thread_area_size(void);

/* Lays out a thread's block and a copy of the TLS image in thread_area_size()
 * zeroed bytes at area, at any alignment.  self and canary are set, the rest of
 * the block is zero.  Never fails; the area is freed as it was got. */
struct thread *thread_area_init(void *area);

/* What port_set_thread_pointer and port_thread_start want for a block. */
static inline void *thread_pointer(struct thread *t)
{
	return arch_thread_to_tp(t, sizeof(struct thread));
}

/* Called once by start-up, before any other code: the TLS image from the
 * program headers, the main thread's block, its thread pointer, the canary. */
void thread_start_main(const uintptr_t *auxv);

#endif
