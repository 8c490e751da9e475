/* SPDX-License-Identifier: BSD-2-Clause */
#include <port.h>
#include "backend.h"
#include "errno_return.h"

int mq_getattr(mqd_t mqd, struct mq_attr *attr)
{
	return (int)errno_return(mq_backend()->attributes(mqd, NULL, attr));
}

int mq_setattr(mqd_t mqd, const struct mq_attr *attr, struct mq_attr *old)
{
	return (int)errno_return(mq_backend()->attributes(mqd, attr, old));
}
