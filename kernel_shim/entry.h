/* SPDX-License-Identifier: BSD-2-Clause */
/* The way back to user mode. */
#ifndef KERNEL_SHIM_ENTRY_H
#define KERNEL_SHIM_ENTRY_H

#include <stdbool.h>

struct arch_frame;

/* Everything that is due before user code goes on: death, signals, a stop, giving the CPU
 * away.  May end the thread.  in_syscall and result: as for signal_deliver. */
void return_to_user(struct arch_frame *f, bool in_syscall, long result);

#endif
