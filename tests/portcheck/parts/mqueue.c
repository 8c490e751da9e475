/* SPDX-License-Identifier: BSD-2-Clause */
/* Optional calls about the kernel's message queues. */
#include "check.h"
#include <abi/fcntl.h>

/* Of 2 messages of 8 bytes, without its name. */
static long queue(int flags)
{
	const struct mq_attr attr = {.mq_maxmsg = 2, .mq_msgsize = 8};
	long mq = port_mq_open(own_name(), O_RDWR | O_CREAT | O_EXCL | flags, 0600, &attr);

	if (mq >= 0)
		port_mq_unlink(own_name());
	return mq;
}

static void check_mq_open(void)
{
	const struct mq_attr odd = {.mq_maxmsg = -1, .mq_msgsize = 8};

	FAILS(port_mq_open(own_name(), O_RDWR, 0, NULL), ENOENT);
	FAILS(port_mq_open(own_name(), O_RDWR | O_CREAT, 0600, &odd), EINVAL);
	if (verdict_now != RIGHT)
		return;
	NEEDS(port_mq_open(own_name(), O_RDWR | O_CREAT, 0600, NULL));
	FAILS(port_mq_open(own_name(), O_RDWR | O_CREAT | O_EXCL, 0600, NULL), EEXIST);
	USES(port_mq_unlink(own_name()));
}

static void check_mq_unlink(void)
{
	FAILS(port_mq_unlink(own_name()), ENOENT);
	USES(port_mq_open(own_name(), O_RDWR | O_CREAT, 0600, NULL));
	GIVES(port_mq_unlink(own_name()), 0);
	FAILS(port_mq_open(own_name(), O_RDWR, 0, NULL), ENOENT);
}

static void check_mq_timedsend(void)
{
	const struct timespec past = {0, 0};
	long mq = queue(0);

	FAILS(port_mq_timedsend(-1, "", 0, 0, NULL), EBADF);
	USES(mq);
	GIVES(port_mq_timedsend((int)mq, "a", 1, 1, NULL), 0);
	GIVES(port_mq_timedsend((int)mq, "b", 1, 2, NULL), 0);
	FAILS(port_mq_timedsend((int)mq, "c", 1, 3, &past), ETIMEDOUT);
	FAILS(port_mq_timedsend((int)mq, "123456789", 9, 3, NULL), EMSGSIZE);
	FAILS(port_mq_timedsend((int)mq, "c", 1, MQ_PRIO_MAX, NULL), EINVAL);
	port_close((int)mq);
}

static void check_mq_timedreceive(void)
{
	char buf[8];
	unsigned prio = 9;
	long mq = queue(O_NONBLOCK);

	FAILS(port_mq_timedreceive(-1, buf, 8, NULL, NULL), EBADF);
	USES(mq);
	FAILS(port_mq_timedreceive((int)mq, buf, 8, NULL, NULL), EAGAIN);
	FAILS(port_mq_timedreceive((int)mq, buf, 7, NULL, NULL), EMSGSIZE);
	USES(port_mq_timedsend((int)mq, "low", 3, 1, NULL));
	USES(port_mq_timedsend((int)mq, "high", 4, 2, NULL));
	GIVES(port_mq_timedreceive((int)mq, buf, 8, &prio, NULL), 4);
	HOLDS(prio == 2 && buf[0] == 'h');
	GIVES(port_mq_timedreceive((int)mq, buf, 8, &prio, NULL), 3);
	HOLDS(prio == 1 && buf[0] == 'l');
	port_close((int)mq);
}

static void check_mq_notify(void)
{
	const struct abi_sigevent quiet = {.sigev_notify = SIGEV_NONE};
	long mq = queue(0);

	USES(mq);
	GIVES(port_mq_notify((int)mq, &quiet), 0);
	FAILS(port_mq_notify((int)mq, &quiet), EBUSY);
	GIVES(port_mq_notify((int)mq, NULL), 0);
	FAILS(port_mq_notify(-1, &quiet), EBADF);
	port_close((int)mq);
}

static void check_mq_notify_descriptor(void)
{
	long fd = port_mq_notify_descriptor();

	NEEDS(fd);
	port_close((int)fd);
}

static void check_mq_getsetattr(void)
{
	const struct mq_attr nonblock = {.mq_flags = O_NONBLOCK};
	struct mq_attr attr = {.mq_maxmsg = 0};
	long mq = queue(0);

	FAILS(port_mq_getsetattr(-1, NULL, &attr), EBADF);
	USES(mq);
	GIVES(port_mq_getsetattr((int)mq, &nonblock, &attr), 0);
	HOLDS(attr.mq_maxmsg == 2 && attr.mq_msgsize == 8 && attr.mq_flags == 0);
	GIVES(port_mq_getsetattr((int)mq, NULL, &attr), 0);
	HOLDS(attr.mq_flags == O_NONBLOCK && attr.mq_curmsgs == 0);
	port_close((int)mq);
}

struct check mqueue_checks[] = {
        CHECK(mq_open, "use MQ=shared"),
        CHECK(mq_unlink, "use MQ=shared"),
        CHECK(mq_timedsend, "use MQ=shared"),
        CHECK(mq_timedreceive, "use MQ=shared"),
        CHECK(mq_getsetattr, "mq_getattr and mq_setattr fail"),
        CHECK(mq_notify, "mq_notify fails"),
        CHECK(mq_notify_descriptor, "mq_notify with SIGEV_THREAD fails"),
        {NULL, NULL, NULL, NOT_RUN},
};
