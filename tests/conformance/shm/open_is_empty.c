/* SPDX-License-Identifier: BSD-2-Clause */
/* A new object has size 0. */
// spec: shm_open, O_CREAT
#include "object.h"

int main(void)
{
	CHECK_EQ(size_of(any_object(0)), 0);
	return TEST_RESULT();
}
