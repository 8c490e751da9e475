/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The kernel lock.  Exactly one CPU at a time runs kernel code; interrupts are
 * off while it does.  It guards every structure of the core, so no other lock
 * exists.  A thread that sleeps hands the lock on to the next one; the idle
 * loop and user mode run without it.  "Sleeps" in a contract means: other
 * threads run in between, so whatever was looked up before must be held by a
 * reference or looked up again.
 */
#ifndef KERNEL_SHIM_KLOCK_H
#define KERNEL_SHIM_KLOCK_H

void klock_acquire(void);
void klock_release(void);

#endif
