/* SPDX-License-Identifier: BSD-2-Clause */
/* MQ=auto: the kernel's queues if it has any, else those in shared memory. */
#include <port.h>
#include <abi/errno.h>
#include "../../backend.h"

const struct mq_backend *mq_chosen; /* all threads choose the same */

const struct mq_backend *mq_choose(void)
{
	struct mq_attr unused;
	const struct mq_backend *b = &mq_kernel_backend;

	if (port_mq_getsetattr(-1, NULL, &unused) == -ENOSYS)
		b = &mq_shared_backend;
	__atomic_store_n(&mq_chosen, b, __ATOMIC_RELAXED);
	return b;
}
