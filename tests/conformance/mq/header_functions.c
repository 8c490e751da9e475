/* SPDX-License-Identifier: BSD-2-Clause */
/* The functions have the prototypes of the standard. */
// spec: mqueue.h
// variants: mq
#include "mq.h"

static mqd_t (*const opens)(const char *, int, ...) = mq_open;
static int (*const closes)(mqd_t) = mq_close;
static int (*const unlinks)(const char *) = mq_unlink;
static int (*const sends)(mqd_t, const char *, size_t, unsigned) = mq_send;
static int (*const sends_until)(mqd_t, const char *, size_t, unsigned,
                                const struct timespec *) = mq_timedsend;
static ssize_t (*const receives)(mqd_t, char *, size_t, unsigned *) = mq_receive;
static ssize_t (*const receives_until)(mqd_t, char *restrict, size_t, unsigned *restrict,
                                       const struct timespec *restrict) = mq_timedreceive;
static int (*const gets)(mqd_t, struct mq_attr *) = mq_getattr;
static int (*const sets)(mqd_t, const struct mq_attr *restrict,
                         struct mq_attr *restrict) = mq_setattr;
static int (*const notifies)(mqd_t, const struct sigevent *) = mq_notify;

int main(void)
{
	CHECK(opens && closes && unlinks && gets && sets && notifies);
	CHECK(sends && sends_until && receives && receives_until);
	return TEST_RESULT();
}
