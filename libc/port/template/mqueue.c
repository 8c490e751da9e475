/* SPDX-License-Identifier: BSD-2-Clause */
/* Optional: the kernel's own message queues.  Left out: build with MQ=shared. */
#include "template.h"

long port_mq_open(const char *name, int flags, unsigned mode, const struct mq_attr *attr)
{
	return -ENOSYS;
}

long port_mq_unlink(const char *name)
{
	return -ENOSYS;
}

long port_mq_timedsend(int mq, const char *msg, size_t len, unsigned prio,
                       const struct timespec *abs)
{
	return -ENOSYS;
}

long port_mq_timedreceive(int mq, char *msg, size_t len, unsigned *prio, const struct timespec *abs)
{
	return -ENOSYS;
}

/* Left out: mq_notify fails. */
long port_mq_notify(int mq, const struct abi_sigevent *ev)
{
	return -ENOSYS;
}

/* Left out: mq_notify with SIGEV_THREAD fails. */
long port_mq_notify_descriptor(void)
{
	return -ENOSYS;
}

/* Left out: mq_getattr and mq_setattr fail. */
long port_mq_getsetattr(int mq, const struct mq_attr *attr, struct mq_attr *old)
{
	return -ENOSYS;
}
