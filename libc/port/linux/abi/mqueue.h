/* SPDX-License-Identifier: BSD-2-Clause */
/* Message queue structures and limits of the 64-bit Linux ABI. */
#ifndef ABI_MQUEUE_H
#define ABI_MQUEUE_H

struct mq_attr {
	long mq_flags;   /* O_NONBLOCK or 0 */
	long mq_maxmsg;  /* messages */
	long mq_msgsize; /* bytes a message */
	long mq_curmsgs; /* messages queued */
	long __reserved[4];
};

#define MQ_PRIO_MAX 32768

#endif
