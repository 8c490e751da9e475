/* SPDX-License-Identifier: BSD-2-Clause */
/* An offset beyond the end of the object can be mapped; its pages raise SIGBUS. */
// spec: mmap, off
#include "fault.h"
#include "map.h"
#include "object.h"

int main(void)
{
	char *p = mmap(NULL, PAGE, RW, MAP_SHARED, any_object(PAGE), 8 * PAGE);

	CHECK(p != MAP_FAILED);
	CHECK_FAULT(read_byte, p, SIGBUS, BUS_ADRERR);
	return TEST_RESULT();
}
