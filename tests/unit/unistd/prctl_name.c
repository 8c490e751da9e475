/* SPDX-License-Identifier: BSD-2-Clause */
/* prctl sets and tells the thread's name, cut to 15 bytes. */
#include <sys/prctl.h>

#include "test.h"

int main(void)
{
	char name[16] = "";

	CHECK_OK(prctl(PR_SET_NAME, "a name that is too long", 0, 0, 0));
	CHECK_OK(prctl(PR_GET_NAME, name, 0, 0, 0));
	CHECK_STR(name, "a name that is ");
	CHECK_FAILS(prctl(99999, 0, 0, 0, 0), EINVAL);
	return TEST_RESULT();
}
