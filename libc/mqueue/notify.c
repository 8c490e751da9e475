/* SPDX-License-Identifier: BSD-2-Clause */
#include <port.h>
#include <abi/errno.h>
#include "backend.h"
#include "errno_return.h"
#include "notify_thread.h"

static long register_plain(mqd_t mqd, const struct sigevent *ev)
{
	struct abi_sigevent plain = {
	        .sigev_value = ev->sigev_value,
	        .sigev_signo = ev->sigev_signo,
	        .sigev_notify = ev->sigev_notify,
	};

	return mq_backend()->notify(mqd, &plain);
}

static long notify(mqd_t mqd, const struct sigevent *ev)
{
	if (!ev)
		return mq_backend()->notify(mqd, NULL);
	if (ev->sigev_notify == SIGEV_SIGNAL || ev->sigev_notify == SIGEV_NONE)
		return register_plain(mqd, ev);
	return ev->sigev_notify == SIGEV_THREAD ? mq_notify_by_thread(mqd, ev) : -EINVAL;
}

int mq_notify(mqd_t mqd, const struct sigevent *ev)
{
	return (int)errno_return(notify(mqd, ev));
}
