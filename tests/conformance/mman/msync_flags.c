/* SPDX-License-Identifier: BSD-2-Clause */
/* MS_ASYNC and MS_SYNC, each with MS_INVALIDATE, are the flags. */
// spec: msync, flags
#include "map.h"
#include "object.h"

int main(void)
{
	char *p = map_object(any_object(PAGE), PAGE);

	CHECK_OK(msync(p, PAGE, MS_ASYNC));
	CHECK_OK(msync(p, PAGE, MS_ASYNC | MS_INVALIDATE));
	CHECK_OK(msync(p, PAGE, MS_SYNC | MS_INVALIDATE));
	return TEST_RESULT();
}
