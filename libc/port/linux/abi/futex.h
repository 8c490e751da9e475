/* SPDX-License-Identifier: BSD-2-Clause */
/* futex operations and the robust list of the Linux ABI. */
#ifndef ABI_FUTEX_H
#define ABI_FUTEX_H

#define FUTEX_WAIT           0
#define FUTEX_WAKE           1
#define FUTEX_REQUEUE        3
#define FUTEX_CMP_REQUEUE    4
#define FUTEX_WAKE_OP        5
#define FUTEX_WAIT_BITSET    9
#define FUTEX_WAKE_BITSET    10
#define FUTEX_PRIVATE_FLAG   128
#define FUTEX_CLOCK_REALTIME 256

/* Parts of FUTEX_WAKE_OP's code. */
#define FUTEX_OP_SET           0u
#define FUTEX_OP_CMP_EQ        0u

#define FUTEX_BITSET_MATCH_ANY 0xffffffffu

/* State bits of a robust futex word. */
#define FUTEX_WAITERS    0x80000000u
#define FUTEX_OWNER_DIED 0x40000000u
#define FUTEX_TID_MASK   0x3fffffffu

struct robust_list {
	struct robust_list *next;
};

struct robust_list_head {
	struct robust_list list;
	long futex_offset; /* from a list entry to its futex word, bytes */
	struct robust_list *list_op_pending;
};

#endif
