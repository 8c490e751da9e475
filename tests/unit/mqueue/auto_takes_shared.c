/* SPDX-License-Identifier: BSD-2-Clause */
/* MQ=auto on a kernel that has no queues: they are in shared memory, and every call works. */
// variants: auto
// needs: auto
// needs: loam
// link: --wrap=__loam_port_mq_open --wrap=__loam_port_mq_unlink --wrap=__loam_port_mq_timedsend
// link: --wrap=__loam_port_mq_timedreceive --wrap=__loam_port_mq_getsetattr
// link: --wrap=__loam_port_mq_notify --wrap=__loam_port_mq_notify_descriptor
#include "auto.h"
#include "lacks.h"

LACKS(mq_open)
LACKS(mq_unlink)
LACKS(mq_timedsend)
LACKS(mq_timedreceive)
LACKS(mq_getsetattr)
LACKS(mq_notify)
LACKS(mq_notify_descriptor)

int main(void)
{
	CHECK_EQ(use_all_calls(), IN_SHARED_MEMORY);
	return TEST_RESULT();
}
