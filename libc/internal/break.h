/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The program break, for the heap (HEAP=sbrk) and for brk and sbrk alike: one lock,
 * so that two callers never get the same memory.
 */
#ifndef LOAM_BREAK_H
#define LOAM_BREAK_H

#include <stdbool.h>

/* Guards the break; a caller holds it from break_now to break_move. */
void break_lock(void);
void break_unlock(void);
/* In the child of fork. */
void break_reset(void);
/* Where the break is, whoever moved it. */
char *break_now(void);
/* Moves the break; false when the kernel does not, and then nothing changed. */
bool break_move(char *to);
/* Memory above the break that is at or above this address is zero when it is taken. */
char *break_zero_from(void);

#endif
