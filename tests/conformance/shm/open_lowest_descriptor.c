/* SPDX-License-Identifier: BSD-2-Clause */
/* The descriptor is the lowest that is not open in the process. */
// spec: shm_open, lowest numbered
#include "object.h"

int main(void)
{
	int first = any_object(0), second = any_object(0), third = any_object(0);

	CHECK(first < second && second < third);
	close(second);
	close(first);
	CHECK_EQ(any_object(0), first);
	CHECK_EQ(any_object(0), second);
	return TEST_RESULT();
}
