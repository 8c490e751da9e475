/* SPDX-License-Identifier: BSD-2-Clause */
/* MQ=auto takes the kernel's queues where it has them, and asks it once. */
// variants: auto
// needs: auto
// needs: loam
// link: --wrap=__loam_port_mq_getsetattr
#include "auto.h"

long __real___loam_port_mq_getsetattr(int mqd, const struct mq_attr *set, struct mq_attr *old);
long __wrap___loam_port_mq_getsetattr(int mqd, const struct mq_attr *set, struct mq_attr *old);

static int asked;

long __wrap___loam_port_mq_getsetattr(int mqd, const struct mq_attr *set, struct mq_attr *old)
{
	asked += mqd == -1;
	return __real___loam_port_mq_getsetattr(mqd, set, old);
}

int main(void)
{
	struct mq_attr unused;

	if (__real___loam_port_mq_getsetattr(-1, NULL, &unused) == -ENOSYS)
		SKIP("this kernel has no queues");
	CHECK_EQ(use_all_calls(), IN_KERNEL);
	CHECK_EQ(asked, 1);
	return TEST_RESULT();
}
