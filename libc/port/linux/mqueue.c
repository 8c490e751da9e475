/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Message queues on Linux.  The kernel wants the name without its slash, while
 * user-mode emulation reads a slash at name[-1]: so both are given.
 */
#include <port.h>
#include <abi/errno.h>
#include <abi/mq_notify.h>
#include "kcall.h"

enum { MQ_NAME_MAX = 255 };

/* Copies name behind a slash into buf; returns where name begins there. */
static const char *with_slash(char buf[MQ_NAME_MAX + 2], const char *name)
{
	size_t n = 0;

	buf[n++] = '/';
	for (; *name; name++) {
		if (n > MQ_NAME_MAX)
			return NULL;
		buf[n++] = *name;
	}
	buf[n] = 0;
	return buf + 1;
}

long port_mq_open(const char *name, int flags, unsigned mode, const struct mq_attr *attr)
{
	char buf[MQ_NAME_MAX + 2];
	const char *path = with_slash(buf, name);

	return path ? kcall(SYS_mq_open, path, flags, mode, attr) : -ENAMETOOLONG;
}

long port_mq_unlink(const char *name)
{
	char buf[MQ_NAME_MAX + 2];
	const char *path = with_slash(buf, name);

	return path ? kcall(SYS_mq_unlink, path) : -ENAMETOOLONG;
}

long port_mq_timedsend(int mq, const char *msg, size_t len, unsigned prio,
                       const struct timespec *abs)
{
	return kcall(SYS_mq_timedsend, mq, msg, len, prio, abs);
}

long port_mq_timedreceive(int mq, char *msg, size_t len, unsigned *prio, const struct timespec *abs)
{
	return kcall(SYS_mq_timedreceive, mq, msg, len, prio, abs);
}

long port_mq_notify(int mq, const struct abi_sigevent *ev)
{
	return kcall(SYS_mq_notify, mq, ev);
}

long port_mq_notify_descriptor(void)
{
	return kcall(SYS_socket, NOTIFY_SOCKET_FAMILY, NOTIFY_SOCKET_TYPE, 0);
}

long port_mq_getsetattr(int mq, const struct mq_attr *attr, struct mq_attr *old)
{
	return kcall(SYS_mq_getsetattr, mq, attr, old);
}
