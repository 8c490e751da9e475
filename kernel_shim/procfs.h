/* SPDX-License-Identifier: BSD-2-Clause */
/* What procfs.c and proctext.c share: /proc's files by name. */
#ifndef KERNEL_SHIM_PROCFS_H
#define KERNEL_SHIM_PROCFS_H

#include "tree.h"

/* Below /proc/PID, and below /proc (names are paths there); both end with a NULL name. */
extern const struct text proc_process_texts[];
extern const struct text proc_texts[];

/* 'R', 'S', 'T' or 'Z', as ps shows it. */
char process_state_letter(struct process *p);
/* Pages that are present; 0 for a zombie. */
size_t process_resident(struct process *p);

#endif
