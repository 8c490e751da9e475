/* SPDX-License-Identifier: BSD-2-Clause */
/* MQ=shared. */
#include "../../backend.h"

const struct mq_backend *mq_chosen = &mq_shared_backend;

const struct mq_backend *mq_choose(void)
{
	return mq_chosen;
}
