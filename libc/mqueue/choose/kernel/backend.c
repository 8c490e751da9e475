/* SPDX-License-Identifier: BSD-2-Clause */
/* MQ=kernel. */
#include "../../backend.h"

const struct mq_backend *mq_chosen = &mq_kernel_backend;

const struct mq_backend *mq_choose(void)
{
	return mq_chosen;
}
