/* SPDX-License-Identifier: BSD-2-Clause */
/* The mode is cut by the umask. */
// variants: mq
#include "queue.h"

int main(void)
{
	char name[64];
	struct stat st;
	mqd_t q;

	umask(027);
	q = mq_open(test_name(name, "umask"), O_RDWR | O_CREAT, 0666, NULL);
	CHECK_OK(q);
	CHECK_OK(mq_unlink(name));
	CHECK_OK(fstat(q, &st));
	CHECK_EQ(st.st_mode & 07777, 0640);
	return TEST_RESULT();
}
