/* SPDX-License-Identifier: BSD-2-Clause */
/* Protection belongs to a map, not to the object: another map of the same page stays writable. */
// spec: mprotect, process
#include "fault.h"
#include "map.h"
#include "object.h"

int main(void)
{
	int fd = any_object(PAGE);
	char *p = map_object(fd, PAGE), *q = map_object(fd, PAGE);

	CHECK_OK(mprotect(p, PAGE, PROT_READ));
	CHECK_FAULT(write_byte, p, SIGSEGV, SEGV_ACCERR);
	CHECK_NO_FAULT(write_byte, q);
	CHECK_EQ(p[0], 77);
	return TEST_RESULT();
}
