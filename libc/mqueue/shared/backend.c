/* SPDX-License-Identifier: BSD-2-Clause */
/* The backend of queues in shared memory: its calls, and those too small for a file. */
#include <port.h>
#include <abi/errno.h>
#include <abi/fcntl.h>
#include "../backend.h"
#include "shared.h"

static long close_queue(mqd_t mqd)
{
	struct mq_queue *q = mq_table_find(mqd);

	if (!q)
		return -EBADF;
	mq_notice_remove(q);
	mq_table_remove(q);
	return port_close(mqd);
}

static void describe(const struct mq_queue *q, long flags, struct mq_attr *out)
{
	const struct mq_header *h = q->header;
	uint64_t received = mq_count(&h->receive.count);
	uint64_t waiting = mq_between(q, mq_count(&h->send.count), received);

	*out = (struct mq_attr){
	        .mq_flags = flags & O_NONBLOCK,
	        .mq_maxmsg = q->maxmsg,
	        .mq_msgsize = q->msgsize,
	        .mq_curmsgs = waiting > q->maxmsg ? q->maxmsg : (long)waiting,
	};
}

static long attributes(mqd_t mqd, const struct mq_attr *set, struct mq_attr *old)
{
	const struct mq_queue *q = mq_table_find(mqd);
	struct mq_attr was;
	long flags, wanted = set ? set->mq_flags : 0;

	if (wanted & ~(long)O_NONBLOCK)
		return -EINVAL;
	if (!q)
		return -EBADF;
	flags = port_fcntl(mqd, F_GETFL, 0);
	if (flags < 0)
		return flags;
	describe(q, flags, &was);
	if (old)
		*old = was;
	return set ? port_fcntl(mqd, F_SETFL, (flags & ~(long)O_NONBLOCK) | wanted) : 0;
}

const struct mq_backend mq_shared_backend = {
        .open = mq_shared_open,
        .unlink = mq_shared_unlink,
        .close = close_queue,
        .send = mq_shared_send,
        .receive = mq_shared_receive,
        .attributes = attributes,
        .notify = mq_shared_notify,
        .notify_descriptor = mq_shared_notify_descriptor,
};
