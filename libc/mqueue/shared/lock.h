/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * A lock between processes that outlives its owners.
 *
 *   owner field  other bits   meaning
 *   0            -            free
 *   0            OWNER_DIED   free; the last owner died with it: its successor repairs
 *   id           -            held by that thread (the kernel's id)
 *   any          WAITERS      somebody may sleep; the unlock wakes one
 *
 * The thread names the lock in its robust list's list_op_pending from before it
 * takes it until after it gave it up; the kernel looks there when the thread
 * dies.  No sleep on the lock is longer than 20 ms: then the sleeper asks whether the
 * owner lives.  That is all there is where the kernel keeps no robust lists, and it
 * heals the wake-up that a process died before giving.
 */
#ifndef LOAM_MQ_LOCK_H
#define LOAM_MQ_LOCK_H

struct robust_list;
struct robust_list_head;

/* What one who holds a lock keeps; on its stack. */
struct mq_hold {
	int *word;
	struct robust_list_head *head; /* NULL: this C library shows us none */
	struct robust_list *outer;     /* what was pending, if this is a signal handler */
};

/* 0; 1: the owner before died with it; -EDEADLK: this thread holds it, and this is
 * its signal handler.  No other lock of this kind may be held. */
long mq_lock(int *word, struct mq_hold *hold);
void mq_unlock(struct mq_hold *hold);

#endif
