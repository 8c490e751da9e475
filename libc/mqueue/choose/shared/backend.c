/* SPDX-License-Identifier: BSD-2-Clause */
/* MQ=shared. */
#include "../../backend.h"

const struct mq_backend *mq_backend(void)
{
	return mq_shared_backend();
}
