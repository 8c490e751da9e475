/* SPDX-License-Identifier: BSD-2-Clause */
/* Several processes send to one queue and several receive: each message comes once. */
// variants: mq
// timeout: 30
#include <sys/mman.h>

#include "queue.h"

enum { SENDERS = 3, RECEIVERS = 3, EACH = 200 };

int main(void)
{
	mqd_t q = any_queue(0);
	_Atomic int *count =
	        mmap(NULL, 8192, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	pid_t pid[SENDERS + RECEIVERS];

	for (int p = 0; p < SENDERS + RECEIVERS; p++) {
		pid[p] = fork();
		if (pid[p])
			continue;
		for (int i = 0; i < EACH; i++) {
			char buf[SIZE];
			int number = p * EACH + i;

			if (p < SENDERS) {
				CHECK_OK(mq_send(q, (char *)&number, sizeof(number),
				                 (unsigned)i % 3));
				continue;
			}
			CHECK_EQ(mq_receive(q, buf, SIZE, NULL), sizeof(number));
			memcpy(&number, buf, sizeof(number));
			count[number]++;
		}
		_exit(TEST_RESULT());
	}
	for (int p = 0; p < SENDERS + RECEIVERS; p++)
		join_child(pid[p]);
	for (int i = 0; i < SENDERS * EACH; i++)
		CHECK_EQ(count[i], 1);
	return TEST_RESULT();
}
