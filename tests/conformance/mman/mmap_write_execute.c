/* SPDX-License-Identifier: BSD-2-Clause */
/* Code is written through one view of an object and runs in another that cannot be written. */
// spec: mmap, PROT_EXEC
#include "fault.h"
#include "map.h"
#include "object.h"

int main(void)
{
	int fd = memfd_create("code", 0);
	char *writable, *code;

	CHECK_OK(ftruncate(fd, PAGE));
	writable = map_object(fd, PAGE);
	code = mmap(NULL, PAGE, PROT_READ | PROT_EXEC, MAP_SHARED, fd, 0);
	CHECK(code != MAP_FAILED);
	put_code(writable);
	__builtin___clear_cache(code, code + 32);
	CHECK_NO_FAULT(run_code, code);
	CHECK_FAULT(write_byte, code, SIGSEGV, SEGV_ACCERR);
	CHECK_FAULT(run_code, writable, SIGSEGV, SEGV_ACCERR);
	return TEST_RESULT();
}
