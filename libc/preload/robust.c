/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The locks of shared queues over another C library: the calling thread's id and robust list,
 * which that library keeps for its own mutexes.  glibc has the kernel clear the id in memory
 * when a thread ends, and set it after a fork, so that the kernel knows where it lies; it is asked
 * once a thread.  Where that word holds no id (musl), or the kernel does not tell, the id is
 * asked for each time, and there is no list.
 */
#include <port.h>
#include <abi/prctl.h>
#include <robust_self.h>

static _Thread_local struct {
	struct robust_list_head *head;
	const volatile int *tid; /* stored last; NULL: not known */
	bool in_vain;            /* nothing was found */
} own;

static bool learn(int tid)
{
	struct robust_list_head *head = NULL;
	const volatile int *word = NULL;

	if (port_prctl(PR_GET_TID_ADDRESS, (unsigned long)&word, 0, 0, 0) < 0 || !word ||
	    *word != tid)
		return false;
	if (port_get_robust_list(&head) == 0)
		own.head = head;
	__atomic_signal_fence(__ATOMIC_SEQ_CST);
	own.tid = word;
	return true;
}

struct robust_list_head *loam_thread_robust(int *tid)
{
	if (unlikely(!own.tid)) {
		*tid = (int)port_gettid();
		if (own.in_vain || !learn(*tid)) {
			own.in_vain = true;
			return NULL;
		}
	}
	*tid = *own.tid;
	return own.head;
}
