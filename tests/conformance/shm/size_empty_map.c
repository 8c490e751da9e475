/* SPDX-License-Identifier: BSD-2-Clause */
/* A map of an object of size 0 can be made, and every access to it raises SIGBUS. */
// spec: mmap, SIGBUS
#include "fault.h"
#include "object.h"

int main(void)
{
	char *p = map_object(any_object(0), 4096);

	CHECK_FAULT(read_byte, p, SIGBUS, BUS_ADRERR);
	CHECK_FAULT(write_byte, p + 4095, SIGBUS, BUS_ADRERR);
	return TEST_RESULT();
}
