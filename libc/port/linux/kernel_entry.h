/* SPDX-License-Identifier: BSD-2-Clause */
/* The assembly that a port to Linux needs of each CPU: arch/<cpu>/clone.S, sigreturn.S. */
#ifndef LOAM_PORT_LINUX_KERNEL_ENTRY_H
#define LOAM_PORT_LINUX_KERNEL_ENTRY_H

#include <stddef.h>

/* The clone system call.  The child's stack sp holds the function that it calls
 * and, above, that function's argument.  Returns the id or -errno. */
long arch_clone(unsigned long flags, void *sp, int *ptid, int *ctid, void *tp);

/* Unmaps the calling thread's stack and ends the thread. */
_Noreturn void arch_unmap_exit(void *stack, size_t size);

/* What a signal handler returns to; not to be called. */
void arch_sigreturn(void);

#endif
