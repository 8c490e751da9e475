/* SPDX-License-Identifier: BSD-2-Clause */
/* MQ=kernel. */
#include "../../backend.h"

const struct mq_backend *mq_backend(void)
{
	return mq_kernel_backend();
}
