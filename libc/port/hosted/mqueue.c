/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Message queues of a host C library, where a queue's mqd_t is a file descriptor: Linux, NetBSD.
 * SIGEV_THREAD is for a kernel that is called itself (RAW=1): a host starts the thread on its own.
 */
#include <port.h>
#include <abi/mq_notify.h>
#include "host.h"

long port_mq_open(const char *name, int flags, unsigned mode, const struct mq_attr *attr)
{
	char slashed[NAME_SIZE];

	host_slash_name(slashed, name);
	return HOST_CALL(int, mq_open, (const char *, int, ...), slashed, flags, mode, attr);
}

long port_mq_unlink(const char *name)
{
	char slashed[NAME_SIZE];

	host_slash_name(slashed, name);
	return HOST_CALL(int, mq_unlink, (const char *), slashed);
}

long port_mq_timedsend(int mq, const char *msg, size_t len, unsigned prio,
                       const struct timespec *abs)
{
	if (!abs)
		return HOST_CALL(int, mq_send, (int, const char *, size_t, unsigned), mq, msg, len,
		                 prio);
	return HOST_CALL(int, mq_timedsend,
	                 (int, const char *, size_t, unsigned, const struct timespec *), mq, msg,
	                 len, prio, abs);
}

long port_mq_timedreceive(int mq, char *msg, size_t len, unsigned *prio, const struct timespec *abs)
{
	if (!abs)
		return HOST_CALL(long, mq_receive, (int, char *, size_t, unsigned *), mq, msg, len,
		                 prio);
	return HOST_CALL(long, mq_timedreceive,
	                 (int, char *, size_t, unsigned *, const struct timespec *), mq, msg, len,
	                 prio, abs);
}

#if HOSTED_RAW
long port_mq_notify(int mq, const struct abi_sigevent *ev)
{
	return kcall(SYS_mq_notify, mq, ev);
}

long port_mq_notify_descriptor(void)
{
	return kcall(SYS_socket, NOTIFY_SOCKET_FAMILY, NOTIFY_SOCKET_TYPE, 0);
}
#else
long port_mq_notify(int mq, const struct abi_sigevent *ev)
{
	if (ev && ev->sigev_notify == SIGEV_THREAD)
		return -ENOSYS;
	return HOST_CALL(int, mq_notify, (int, const struct abi_sigevent *), mq, ev);
}
#endif

long port_mq_getsetattr(int mq, const struct mq_attr *attr, struct mq_attr *old)
{
	if (!attr)
		return HOST_CALL(int, mq_getattr, (int, struct mq_attr *), mq, old);
	return HOST_CALL(int, mq_setattr, (int, const struct mq_attr *, struct mq_attr *), mq, attr,
	                 old);
}
