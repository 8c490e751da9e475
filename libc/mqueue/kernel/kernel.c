/* SPDX-License-Identifier: BSD-2-Clause */
/* The backend of a kernel that has queues: descriptors are the kernel's. */
#include <port.h>
#include <abi/errno.h>
#include "../backend.h"

static long unlink_queue(const char *name)
{
	long r = port_mq_unlink(name);

	/* Linux has queues in a folder with a sticky bit, and its word for that. */
	return r == -EPERM ? -EACCES : r;
}

static long attributes(mqd_t mqd, const struct mq_attr *set, struct mq_attr *old)
{
	struct mq_attr unused;

	/* User-mode emulation does not look at mqd when it has nothing to fetch. */
	return port_mq_getsetattr(mqd, set, old ? old : &unused);
}

/* No other file may be closed by mistake. */
static long close_queue(mqd_t mqd)
{
	long r = attributes(mqd, NULL, NULL);

	return r < 0 ? r : port_close(mqd);
}

const struct mq_backend mq_kernel_backend = {
        .open = port_mq_open,
        .unlink = unlink_queue,
        .close = close_queue,
        .send = port_mq_timedsend,
        .receive = port_mq_timedreceive,
        .attributes = attributes,
        .notify = port_mq_notify,
        .notify_descriptor = port_mq_notify_descriptor,
};
