/* SPDX-License-Identifier: BSD-2-Clause */
/* A shared map of what was opened for reading cannot be made writable; a private one can. */
// spec: mprotect [EACCES]
#include "map.h"
#include "object.h"

int main(void)
{
	char name[64], *shared, *private;
	int ro;

	new_object(test_name(name, "ro"), PAGE);
	ro = shm_open(name, O_RDONLY, 0);
	CHECK_OK(shm_unlink(name));
	shared = mmap(NULL, PAGE, PROT_READ, MAP_SHARED, ro, 0);
	private = mmap(NULL, PAGE, PROT_READ, MAP_PRIVATE, ro, 0);
	CHECK_FAILS(mprotect(shared, PAGE, RW), EACCES);
	CHECK_OK(mprotect(private, PAGE, RW));
	private[0] = 1;
	CHECK_EQ(shared[0], 0);
	return TEST_RESULT();
}
