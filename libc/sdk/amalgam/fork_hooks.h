/* SPDX-License-Identifier: BSD-2-Clause */
/* Nobody forks; the heap can all the same. */
void heap_fork_prepare(void);
void heap_fork_parent(void);
void heap_fork_child(void);
