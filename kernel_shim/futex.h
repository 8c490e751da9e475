/* SPDX-License-Identifier: BSD-2-Clause */
/* Futexes: what threads and mapping code ask of them. */
#ifndef KERNEL_SHIM_FUTEX_H
#define KERNEL_SHIM_FUTEX_H

#include <stdint.h>

struct thread;
struct vm_space;

/* Wakes n sleepers on the word, private and shared alike (clear_child_tid at thread
 * exit).  A bad address is ignored. */
void futex_wake_address(struct vm_space *vm, uintptr_t addr, unsigned n);

/* The calling thread dies: marks the words of its robust list with FUTEX_OWNER_DIED
 * and wakes a waiter each.  Bounded, whatever the list looks like.  t->vm is loaded. */
void futex_thread_exit(struct thread *t);

#endif
