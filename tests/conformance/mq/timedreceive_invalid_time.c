/* SPDX-License-Identifier: BSD-2-Clause */
/* When it would wait, nanoseconds below 0 or from 1000 million on are EINVAL. */
// spec: mq_receive [EINVAL]
// variants: mq
#include "mq.h"

int main(void)
{
	static const long wrong[] = {-1, 1000000000, -1000000000, 0x7fffffffffffffff};
	mqd_t q = any_queue(0);
	char in[SIZE];

	for (int i = 0; i < 4; i++) {
		struct timespec later = in_ms(60000), past = {1, wrong[i]};

		later.tv_nsec = wrong[i];
		CHECK_FAILS(mq_timedreceive(q, in, SIZE, NULL, &later), EINVAL);
		CHECK_FAILS(mq_timedreceive(q, in, SIZE, NULL, &past), EINVAL);
	}
	return TEST_RESULT();
}
