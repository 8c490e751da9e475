/* SPDX-License-Identifier: BSD-2-Clause */
/* MQ=auto: the kernel's queues if it has any, else those in shared memory. */
#include <port.h>
#include <abi/errno.h>
#include "../../backend.h"

const struct mq_backend *mq_backend(void)
{
	static const struct mq_backend *chosen; /* atomic: all threads choose the same */
	const struct mq_backend *b = __atomic_load_n(&chosen, __ATOMIC_ACQUIRE);
	struct mq_attr unused;

	if (b)
		return b;
	b = port_mq_getsetattr(-1, NULL, &unused) == -ENOSYS ? mq_shared_backend()
	                                                     : mq_kernel_backend();
	__atomic_store_n(&chosen, b, __ATOMIC_RELEASE);
	return b;
}
