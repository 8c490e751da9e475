/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Sending and receiving.  POSIX wants an invalid time limit to matter only if the
 * call has to wait, some kernels (Linux) look at it before.  So they are given a
 * limit that is over already in its place: a call that need not wait succeeds, one
 * that must says ETIMEDOUT at once, which here means EINVAL.
 */
#include <abi/errno.h>
#include <stdbool.h>
#include "backend.h"
#include "errno_return.h"

static bool is_invalid(const struct timespec *abs)
{
	return abs && (abs->tv_nsec < 0 || abs->tv_nsec >= 1000000000);
}

/* Times before 1970 are valid, and over.  over is the caller's, and writable: user-mode
 * emulation writes there. */
static const struct timespec *limit(const struct timespec *abs, struct timespec *over)
{
	if (!is_invalid(abs) && !(abs && abs->tv_sec < 0))
		return abs;
	*over = (struct timespec){0, 0};
	return over;
}

static long result(long r, const struct timespec *abs)
{
	return errno_return(r == -ETIMEDOUT && is_invalid(abs) ? -EINVAL : r);
}

int mq_timedsend(mqd_t mqd, const char *msg, size_t len, unsigned prio, const struct timespec *abs)
{
	struct timespec over;

	return (int)result(mq_backend()->send(mqd, msg, len, prio, limit(abs, &over)), abs);
}

int mq_send(mqd_t mqd, const char *msg, size_t len, unsigned prio)
{
	return (int)errno_return(mq_backend()->send(mqd, msg, len, prio, NULL));
}

ssize_t mq_timedreceive(mqd_t mqd, char *msg, size_t len, unsigned *prio,
                        const struct timespec *abs)
{
	struct timespec over;

	return result(mq_backend()->receive(mqd, msg, len, prio, limit(abs, &over)), abs);
}

ssize_t mq_receive(mqd_t mqd, char *msg, size_t len, unsigned *prio)
{
	return errno_return(mq_backend()->receive(mqd, msg, len, prio, NULL));
}
